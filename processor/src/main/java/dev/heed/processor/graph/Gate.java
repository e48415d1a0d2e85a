package dev.heed.processor.graph;

import java.util.List;

/**
 * {@code output = function(gate) ∘ up}, element by element.
 *
 * @param input gate and up side by side, {@code [n, 2 · width]}
 * @param function which
 * @param output {@code [n, width]}
 */
public record Gate(Value input, ElementFunction function, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(output, input);
    expect.width(input, 2 * output.width());
  }
}
