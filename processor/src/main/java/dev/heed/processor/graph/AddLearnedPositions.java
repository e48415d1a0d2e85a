package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds to each row the table's row for its place in its sequence.
 *
 * @param input {@code [n, width]}
 * @param table the parameter, {@code [longest, width]}
 * @param output {@code [n, width]}
 */
public record AddLearnedPositions(Value input, ParameterId table, Value output) implements Node {

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
    return List.of(table);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, input);
    expect.shape(table, input.rows().longest(), input.width());
  }
}
