package dev.heed.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Adds {@code gradientᵀ · input} to the weight's gradient and the column sums of {@code gradient}
 * to the bias's.
 *
 * @param input {@code [n, in]}
 * @param gradient {@code [n, out]}
 * @param weight W, {@code [out, in]}
 * @param bias b, {@code [out]}, or empty
 */
public record LinearWeightGradient(
    Value input, Value gradient, ParameterId weight, Optional<ParameterId> bias) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input, gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of();
  }

  @Override
  public List<ParameterId> parameters() {
    return Stream.concat(Stream.of(weight), bias.stream()).toList();
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(input, gradient);
    expect.shape(weight, gradient.width(), input.width());
    bias.ifPresent(id -> expect.shape(id, gradient.width()));
  }
}
