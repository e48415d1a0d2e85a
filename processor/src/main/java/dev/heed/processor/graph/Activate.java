package dev.heed.processor.graph;

import java.util.List;

/**
 * A function of each element.
 *
 * @param input {@code [n, width]}
 * @param function which
 * @param output {@code [n, width]}
 */
public record Activate(Value input, ElementFunction function, Value output) implements Node {

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
    expect.same(output, input);
  }
}
