package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradients of a gate by both of its sides.
 *
 * @param input gate and up side by side, {@code [n, 2 · width]}
 * @param gradient {@code [n, width]}
 * @param function which
 * @param output {@code [n, 2 · width]}
 */
public record GateGradient(Value input, Value gradient, ElementFunction function, Value output)
    implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, input);
    expect.rows(gradient, input);
    expect.width(input, 2 * gradient.width());
  }
}
