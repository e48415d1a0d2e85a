package dev.heed.processor.graph;

import java.util.List;

/**
 * Row by row, the table's row that an index of the input names.
 *
 * @param column which indices of the batch, such as {@code words}
 * @param table the parameter, {@code [rows, width]}
 * @param output {@code [n, width]}
 */
public record LookUp(String column, ParameterId table, Value output) implements Node {

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
