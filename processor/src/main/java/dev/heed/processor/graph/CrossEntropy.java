package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradient by the logits of {@code scale · Σ −log softmax(logits)[target]} over the rows that
 * have a target; the sum of the losses goes to the caller.
 *
 * @param logits {@code [n, classes]}
 * @param output the gradient by the logits, {@code [n, classes]}
 */
public record CrossEntropy(Value logits, Value output) implements Node, Loss {

  @Override
  public List<Value> inputs() {
    return List.of(logits);
  }

  @Override
  public List<Value> outputs() {
    return List.of(output);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, logits);
  }
}
