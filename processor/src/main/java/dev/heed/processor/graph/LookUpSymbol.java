package dev.heed.processor.graph;

import java.util.List;

/**
 * Row by row, the table's row of the symbol that the row is given.
 *
 * @param table the parameter, {@code [vocabulary, width]}
 * @param output {@code [m, width]}
 */
public record LookUpSymbol(ParameterId table, Value output) implements Node {

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
    expect.that(output.rows().isOfSymbols(), output + " should have a row for each symbol");
  }
}
