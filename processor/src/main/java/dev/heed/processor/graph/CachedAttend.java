package dev.heed.processor.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * One step of causal attention: the keys and values of the last symbol of each hypothesis are kept,
 * and its query considers those of all symbols before it too.
 *
 * @param query Q, {@code [m, heads · width]}
 * @param key K, {@code [m, groups · width]}
 * @param value V, {@code [m, groups · valueWidth]}
 * @param heads how many heads
 * @param relevance how scores are made
 * @param cache the number of the cache, its own in the function
 * @param output {@code [m, heads · valueWidth]}
 */
public record CachedAttend(
    Columns query,
    Columns key,
    Columns value,
    Heads heads,
    Relevance relevance,
    int cache,
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
