package dev.heed.processor.graph;

import java.util.List;

/**
 * RMSNorm: {@code output = input / √(mean(input²) + ε) · gain}, row by row.
 *
 * @param input {@code [n, width]}
 * @param gain {@code [width]}
 * @param epsilon ε
 * @param output {@code [n, width]}
 */
public record RootMeanSquare(Value input, ParameterId gain, double epsilon, Value output)
    implements Node {

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
    return List.of(gain);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, input);
    expect.shape(gain, input.width());
  }
}
