package dev.heed.processor.graph;

import java.util.List;

/**
 * Scaled dot-product attention of each sequence over itself, head by head: {@code softmax(Q Kᵀ /
 * √headWidth) V}.
 *
 * @param query Q, {@code [n, heads · headWidth]}
 * @param key K, {@code [n, heads · headWidth]}
 * @param value V, {@code [n, heads · headWidth]}
 * @param heads how many heads
 * @param output {@code [n, heads · headWidth]}
 */
public record Attend(Value query, Value key, Value value, int heads, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(query, key, value);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  /** Scores, and the weighted sum of values: {@code [n, width] · [width, n] · [n, width]}. */
  @Override
  public Flops flops() {
    return new Flops(0, 4L * query.width());
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(key, query);
    expect.same(value, query);
    expect.same(output, query);
    expect.that(query.width() % heads == 0, heads + " heads do not divide " + query);
  }
}
