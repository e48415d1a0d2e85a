package dev.heed.processor.graph;

import java.util.List;

/**
 * {@code output = gradient · function'}, element by element.
 *
 * @param from what the derivative is computed from, {@code [n, width]}: what the function returned
 *     where {@link ElementFunction#derivedFromResult}, else what it was applied to
 * @param gradient {@code [n, width]}
 * @param function which
 * @param output {@code [n, width]}
 */
public record ActivateGradient(Value from, Value gradient, ElementFunction function, Value output)
    implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(from, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, from);
    expect.same(gradient, from);
  }
}
