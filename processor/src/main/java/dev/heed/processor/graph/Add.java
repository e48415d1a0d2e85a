package dev.heed.processor.graph;

import java.util.List;

/**
 * The sum of two matrices.
 *
 * @param left {@code [n, width]}
 * @param right {@code [n, width]}
 * @param output {@code [n, width]}
 */
public record Add(Value left, Value right, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(left, right);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(left, right);
    expect.same(output, left);
  }
}
