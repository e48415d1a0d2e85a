package dev.heed.processor.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * The gradients of a {@link CrossAttend} by query, key and value; its probabilities are computed
 * again. The gradients' columns may lie in one value or in several, all of which are written
 * completely.
 *
 * @param query Q, {@code [m, heads · width]}
 * @param key K, {@code [n, groups · width]}
 * @param value V, {@code [n, groups · valueWidth]}
 * @param gradient of the output, {@code [m, heads · valueWidth]}
 * @param heads how many heads
 * @param relevance how scores are made
 * @param queryGradient {@code [m, heads · width]}
 * @param keyGradient {@code [n, groups · width]}
 * @param valueGradient {@code [n, groups · valueWidth]}
 */
public record CrossAttendGradient(
    Columns query,
    Columns key,
    Columns value,
    Value gradient,
    Heads heads,
    Relevance relevance,
    Columns queryGradient,
    Columns keyGradient,
    Columns valueGradient)
    implements Node {

  @Override
  public List<Value> inputs() {
    return Stream.concat(Stream.of(query, key, value).map(Columns::of), Stream.of(gradient))
        .distinct()
        .toList();
  }

  @Override
  public List<Value> outputs() {
    return gradients().stream().map(Columns::of).distinct().toList();
  }

  private List<Columns> gradients() {
    return List.of(queryGradient, keyGradient, valueGradient);
  }

  @Override
  public List<ParameterId> parameters() {
    return relevance.parameters();
  }

  @Override
  public void verify(Expectations expect) {
    expect.crossHeads(heads, query, key, value, gradient);
    relevance.verify(expect, heads);
    expect.crossHeads(heads, queryGradient, keyGradient, valueGradient, gradient);
    for (Value output : outputs()) {
      expect.filled(output, gradients());
    }
  }
}
