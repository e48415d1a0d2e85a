package dev.heed.processor.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * The gradients of an attention by query, key and value; its probabilities are computed again,
 * which costs one product of the six and saves {@code heads · n²} numbers between forward and
 * backward. The gradients' columns may lie in one value or in several, all of which are written
 * completely.
 *
 * @param query Q, {@code [n, heads · width]}
 * @param key K, {@code [n, groups · width]}
 * @param value V, {@code [n, groups · valueWidth]}
 * @param gradient of the output, {@code [n, heads · valueWidth]}
 * @param heads how many heads
 * @param relevance how scores are made
 * @param visibility what each row considers
 * @param queryGradient {@code [n, heads · width]}
 * @param keyGradient {@code [n, groups · width]}
 * @param valueGradient {@code [n, groups · valueWidth]}
 */
public record AttendGradient(
    Columns query,
    Columns key,
    Columns value,
    Value gradient,
    Heads heads,
    Relevance relevance,
    Visibility visibility,
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
    expect.heads(heads, query, key, value, gradient);
    relevance.verify(expect, heads);
    expect.heads(heads, queryGradient, keyGradient, valueGradient, gradient);
    for (Value output : outputs()) {
      expect.filled(output, gradients());
    }
  }
}
