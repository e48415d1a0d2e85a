package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds each row of a gradient to the rows of the table's gradient that its bag names.
 *
 * @param column which bags of the batch
 * @param gradient {@code [n, width]}
 * @param table the parameter
 */
public record BagSumGradient(String column, Value gradient, ParameterId table) implements Node {

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
    expect.rowsOf(table, gradient);
  }
}
