package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradient of an RMSNorm by its input; adds that by its gain.
 *
 * @param input what was normalised, {@code [n, width]}
 * @param gradient {@code [n, width]}
 * @param gain {@code [width]}
 * @param epsilon ε
 * @param output {@code [n, width]}
 */
public record RootMeanSquareGradient(
    Value input, Value gradient, ParameterId gain, double epsilon, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public List<ParameterId> parameters() {
    return List.of(gain);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, input);
    expect.same(gradient, input);
    expect.shape(gain, input.width());
  }
}
