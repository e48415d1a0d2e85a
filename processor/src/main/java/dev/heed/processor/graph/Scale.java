package dev.heed.processor.graph;

import java.util.List;

/**
 * Each element times the same number, so that the gradient of a scaling is the same node over the
 * gradient.
 *
 * @param input {@code [n, width]}
 * @param factor that number, above 0
 * @param output {@code [n, width]}
 */
public record Scale(Value input, double factor, Value output) implements Node {

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
    expect.that(factor > 0, "a factor of " + factor);
  }
}
