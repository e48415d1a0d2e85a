package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds each row of a gradient to the row of the table's gradient for its place in its sequence.
 *
 * @param gradient {@code [n, width]}
 * @param table the parameter, {@code [longest, width]}
 */
public record LearnedPositionsGradient(Value gradient, ParameterId table) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(gradient);
  }

  @Override
  public List<Value> outputs() {
    return List.of();
  }

  @Override
  public List<ParameterId> parameters() {
    return List.of(table);
  }

  @Override
  public void verify(Expectations expect) {
    expect.shape(table, gradient.rows().longest(), gradient.width());
  }
}
