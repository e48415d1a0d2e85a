package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradient by the logits of {@code scale · Σ −weight · Σ q · log softmax(logits)} over the rows
 * that have a target, where {@code q = (1 − smoothing) · one-hot(target) + smoothing / classes};
 * the sum of the losses goes to the caller.
 *
 * @param logits {@code [n, classes]}
 * @param smoothing the share of a target that is spread over all classes, 0 to below 1
 * @param output the gradient by the logits, {@code [n, classes]}
 */
public record CrossEntropy(Value logits, double smoothing, Value output) implements Node, Loss {

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
