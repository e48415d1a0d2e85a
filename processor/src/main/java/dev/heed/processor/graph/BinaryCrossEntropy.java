package dev.heed.processor.graph;

import java.util.List;

/**
 * The gradient by the logits of {@code scale · Σ −weight · (q · log σ(logit) + (1 − q) · log (1 −
 * σ(logit)))} over the known targets, where {@code q = (1 − smoothing) · target + smoothing / 2};
 * the sum of the losses goes to the caller.
 *
 * @param logits {@code [n, labels]}
 * @param smoothing the share of a target that is spread over yes and no, 0 to below 1
 * @param output the gradient by the logits, {@code [n, labels]}
 */
public record BinaryCrossEntropy(Value logits, double smoothing, Value output)
    implements Node, Loss {

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
