package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds to the score a learned bias for the bucket that the distance of query and key is in.
 *
 * @param table the parameter, {@code [buckets, heads]}
 * @param buckets how many buckets there are
 * @param distance from which distance on all are in one bucket
 * @param causal whether keys are never behind; otherwise half of the buckets are for those
 */
public record BucketBias(ParameterId table, int buckets, int distance, boolean causal)
    implements ScoreEdit {

  @Override
  public List<ParameterId> parameters() {
    return List.of(table);
  }

  @Override
  public void verify(Expectations expect, Heads heads) {
    expect.shape(table, buckets, heads.count());
  }

  @Override
  public String toString() {
    return (causal ? "causal buckets to " : "buckets to ") + distance + " of " + table;
  }
}
