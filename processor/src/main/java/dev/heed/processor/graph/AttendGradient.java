package dev.heed.processor.graph;

import java.util.List;
import java.util.stream.Stream;

/**
 * The gradients of an attention by query, key and value; its probabilities are computed again,
 * which costs one product of the six and saves {@code heads · n²} numbers between forward and
 * backward. The gradients' columns may lie in one value or in several, all of which are written
 * completely.
 *
 * @param query Q, {@code [n, heads · headWidth]}
 * @param key K, {@code [n, heads · headWidth]}
 * @param value V, {@code [n, heads · headWidth]}
 * @param gradient of the output, {@code [n, heads · headWidth]}
 * @param heads how many heads
 * @param visibility what each row considers
 * @param queryGradient {@code [n, heads · headWidth]}
 * @param keyGradient {@code [n, heads · headWidth]}
 * @param valueGradient {@code [n, heads · headWidth]}
 */
public record AttendGradient(
    Columns query,
    Columns key,
    Columns value,
    Value gradient,
    int heads,
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
  public void verify(Expectations expect) {
    for (Columns read : List.of(query, key, value)) {
      expect.columns(read, gradient);
    }
    for (Columns written : gradients()) {
      expect.columns(written, gradient);
    }
    for (Value output : outputs()) {
      expect.filled(output, gradients());
    }
  }
}
