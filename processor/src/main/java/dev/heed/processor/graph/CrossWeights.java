package dev.heed.processor.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * The weights of a {@link CrossAttend}, the mean over its heads: row i has the weight of each row j
 * of the input's sequence in column j, and nothing behind the last.
 *
 * @param query Q, {@code [m, heads · width]}
 * @param key K, {@code [n, groups · width]}
 * @param heads how many heads
 * @param relevance how scores are made
 * @param output {@code [m, longest input]}
 */
public record CrossWeights(
    Columns query, Columns key, Heads heads, Relevance relevance, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return Stream.of(query, key).map(Columns::of).distinct().toList();
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
    expect.columns(query, output, heads.count() * heads.width());
    expect.columns(key, key.of(), heads.groups() * heads.width());
    expect.width(output, key.of().rows().longest());
    relevance.verify(expect, heads);
  }
}
