package dev.heed.processor.graph;

import java.util.List;
import java.util.Optional;

/**
 * Adds the code of the place that all hypotheses have come to.
 *
 * @param input {@code [m, width]}
 * @param table the parameter, {@code [longest, width]}; empty for sinusoidal codes
 * @param output {@code [m, width]}
 */
public record AddPosition(Value input, Optional<ParameterId> table, Value output) implements Node {

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
    return table.stream().toList();
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, input);
    table.ifPresent(codes -> expect.shape(codes, input.rows().longest(), input.width()));
  }
}
