package dev.heed.processor.graph;

import java.util.List;

/**
 * LayerNorm: {@code output = (input − mean) / √(variance + ε) · gain + bias}, row by row, with the
 * biased variance.
 *
 * @param input {@code [n, width]}
 * @param gain {@code [width]}
 * @param bias {@code [width]}
 * @param epsilon ε
 * @param output {@code [n, width]}
 */
public record Normalise(
    Value input, ParameterId gain, ParameterId bias, double epsilon, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public List<ParameterId> parameters() {
    return List.of(gain, bias);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, input);
    expect.shape(gain, input.width());
    expect.shape(bias, input.width());
  }
}
