package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds the sinusoidal code of the place that all hypotheses have come to.
 *
 * @param input {@code [m, width]}
 * @param output {@code [m, width]}
 */
public record AddPosition(Value input, Value output) implements Node {

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
