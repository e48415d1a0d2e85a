package dev.heed.processor.graph;

import java.util.List;

/**
 * The rows of each sequence become one, element by element.
 *
 * @param input {@code [n, width]}
 * @param function how
 * @param output {@code [sequences, width]}
 */
public record Pool(Value input, PoolFunction function, Value output) implements Node {

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
    expect.pooled(output, input);
    expect.width(output, input.width());
  }
}
