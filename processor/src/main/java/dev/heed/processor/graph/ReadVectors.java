package dev.heed.processor.graph;

import java.util.List;

/**
 * Each row is a vector of the batch.
 *
 * @param column which vectors of the batch
 * @param output {@code [n, width]}
 */
public record ReadVectors(String column, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of();
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.that(output.width() > 0, output + " should have elements");
  }
}
