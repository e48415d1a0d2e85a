package dev.heed.processor.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code output = input · Wᵀ + b}.
 *
 * @param input {@code [n, in]}
 * @param weight W, {@code [out, in]}
 * @param bias b, {@code [out]}, or empty
 * @param output {@code [n, out]}
 */
public record Linear(Value input, ParameterId weight, Optional<ParameterId> bias, Value output)
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
    return Stream.concat(Stream.of(weight), bias.stream()).toList();
  }

  @Override
  public Flops flops() {
    return new Flops(2L * input.width() * output.width(), 0);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(output, input);
    expect.shape(weight, output.width(), input.width());
    bias.ifPresent(id -> expect.shape(id, output.width()));
  }
}
