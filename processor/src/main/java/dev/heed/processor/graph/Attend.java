package dev.heed.processor.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Attention of each sequence over itself, head by head: {@code normalise(score(Q, K)) V}, of which
 * each row of a sequence considers what is visible to it.
 *
 * @param query Q, {@code [n, heads · width]}
 * @param key K, {@code [n, groups · width]}
 * @param value V, {@code [n, groups · valueWidth]}
 * @param heads how many heads
 * @param relevance how scores are made
 * @param visibility what each row considers
 * @param output {@code [n, heads · valueWidth]}
 */
public record Attend(
    Columns query,
    Columns key,
    Columns value,
    Heads heads,
    Relevance relevance,
    Visibility visibility,
    Value output)
    implements Node {

  @Override
  public List<Value> inputs() {
    return Stream.of(query, key, value).map(Columns::of).distinct().toList();
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  /**
   * Scores, and the weighted sum of values, of which what is hidden takes no part: {@code [n,
   * width] · [width, n] · [n, valueWidth]} for each head.
   */
  @Override
  public Flops flops() {
    return new Flops(0, Map.of(visibility, 2L * (query.width() + output.width())));
  }

  @Override
  public List<ParameterId> parameters() {
    return relevance.parameters();
  }

  @Override
  public void verify(Expectations expect) {
    expect.heads(heads, query, key, value, output);
    relevance.verify(expect, heads);
  }
}
