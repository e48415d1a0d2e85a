package dev.heed.processor.graph;

import java.util.List;

/**
 * Sets a share of the elements to zero and scales the others by 1 / (1 − rate). The same key drops
 * the same elements, so the gradient of a dropout is the same node over the gradient.
 *
 * @param input {@code [n, width]}
 * @param rate the share, above 0 and below 1
 * @param key sets this dropout's choices apart from the others'
 * @param output {@code [n, width]}
 */
public record Dropout(Value input, double rate, int key, Value output) implements Node {

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
    expect.same(output, input);
    expect.that(rate > 0 && rate < 1, "a rate of " + rate);
  }
}
