package dev.heed.processor.graph;

import java.util.List;

/**
 * Each row becomes the concatenation of its neighbours in its sequence, zeros beyond the ends.
 *
 * @param input {@code [n, width]}
 * @param back how many rows before
 * @param ahead how many rows after
 * @param output {@code [n, (back + 1 + ahead) · width]}
 */
public record Window(Value input, int back, int ahead, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(output, input);
    expect.width(output, (back + 1 + ahead) * input.width());
  }
}
