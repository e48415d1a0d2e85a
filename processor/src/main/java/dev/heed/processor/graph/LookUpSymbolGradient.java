package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds each row of a gradient to the row of the table's gradient of the symbol that was given.
 *
 * @param gradient {@code [m, width]}
 * @param table the parameter
 */
public record LookUpSymbolGradient(Value gradient, ParameterId table) implements Node {

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
