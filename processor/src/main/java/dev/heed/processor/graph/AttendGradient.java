package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradients of an attention by query, key and value; its probabilities are computed again,
 * which costs one product of the six and saves {@code heads · n²} numbers between forward and
 * backward.
 *
 * @param query Q, {@code [n, heads · headWidth]}
 * @param key K, {@code [n, heads · headWidth]}
 * @param value V, {@code [n, heads · headWidth]}
 * @param gradient of the output, {@code [n, heads · headWidth]}
 * @param heads how many heads
 * @param queryGradient {@code [n, heads · headWidth]}
 * @param keyGradient {@code [n, heads · headWidth]}
 * @param valueGradient {@code [n, heads · headWidth]}
 */
public record AttendGradient(
    Value query,
    Value key,
    Value value,
    Value gradient,
    int heads,
    Value queryGradient,
    Value keyGradient,
    Value valueGradient)
    implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(query, key, value, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(queryGradient, keyGradient, valueGradient);
  }

  @Override
  public void verify(Expectations expect) {
    for (Value other : List.of(key, value, gradient, queryGradient, keyGradient, valueGradient)) {
      expect.same(other, query);
    }
  }
}
