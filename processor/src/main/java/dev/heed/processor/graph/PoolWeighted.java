package dev.heed.processor.graph;

import java.util.List;

/**
 * The rows of each sequence become their sum, weighted by the softmax over their scores.
 *
 * @param input {@code [n, width]}
 * @param scores {@code [n, 1]}
 * @param output {@code [sequences, width]}
 */
public record PoolWeighted(Value input, Value scores, Value output) implements Node {

  @Override
  public List<Value> inputs() {
    return List.of(input, scores);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.rows(scores, input);
    expect.width(scores, 1);
    expect.pooled(output, input);
    expect.width(output, input.width());
  }
}
