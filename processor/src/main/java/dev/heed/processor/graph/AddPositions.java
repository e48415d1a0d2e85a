package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds to each row the sinusoidal code of its place in its sequence.
 *
 * @param input {@code [n, width]}
 * @param output {@code [n, width]}
 */
public record AddPositions(Value input, Value output) implements Node {

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
