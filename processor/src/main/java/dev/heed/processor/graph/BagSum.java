package dev.heed.processor.graph;

import java.util.List;

/**
 * Row by row, the sum of the table's rows that a bag of indices names; zeros for an empty bag.
 *
 * @param column which bags of the batch, such as the columns of ones
 * @param table the parameter, {@code [rows, width]}
 * @param output {@code [n, width]}
 */
public record BagSum(String column, ParameterId table, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of();
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
    expect.rowsOf(table, output);
  }
}
