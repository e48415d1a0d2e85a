package dev.heed.processor.graph;

import java.util.List;

/**
 * Each row's gradient is the sum over the windows that it stood in.
 *
 * @param gradient {@code [n, (back + 1 + ahead) · width]}
 * @param back how many rows before
 * @param ahead how many rows after
 * @param output {@code [n, width]}
 */
public record WindowGradient(Value gradient, int back, int ahead, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(output, gradient);
    expect.width(gradient, (back + 1 + ahead) * output.width());
  }
}
