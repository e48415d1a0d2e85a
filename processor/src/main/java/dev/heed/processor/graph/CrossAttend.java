package dev.heed.processor.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * Attention of each sequence over another, head by head: {@code normalise(score(Q, K)) V}, of which
 * each row of the output considers all rows of the input's sequence.
 *
 * @param query Q, {@code [m, heads · width]}
 * @param key K, {@code [n, groups · width]}
 * @param value V, {@code [n, groups · valueWidth]}
 * @param heads how many heads
 * @param relevance how scores are made
 * @param output {@code [m, heads · valueWidth]}
 */
public record CrossAttend(
    Columns query, Columns key, Columns value, Heads heads, Relevance relevance, Value output)
    implements Node {

  @Override
  public List<Value> inputs() {
    return Stream.of(query, key, value).map(Columns::of).distinct().toList();
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public List<ParameterId> parameters() {
    return relevance.parameters();
  }

  @Override
  public void verify(Expectations expect) {
    expect.crossHeads(heads, query, key, value, output);
    relevance.verify(expect, heads);
  }
}
