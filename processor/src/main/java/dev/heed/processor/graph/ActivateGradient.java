package dev.heed.processor.graph;

import java.util.List;

/**
 * {@code output = gradient · function'(input)}, element by element.
 *
 * @param input what the function was applied to, {@code [n, width]}
 * @param gradient {@code [n, width]}
 * @param function which
 * @param output {@code [n, width]}
 */
public record ActivateGradient(Value input, Value gradient, ElementFunction function, Value output)
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
    expect.same(gradient, input);
  }
}
