package dev.heed.processor.graph;

import java.util.List;

/**
 * The loss of connectionist temporal classification, {@code −log} of the probability of the wanted
 * label sequence over all ways to spread it, with its gradient by the logits.
 *
 * @param logits {@code [n, labels + 1]}, the blank last
 * @param output the gradient by the logits, {@code [n, labels + 1]}
 */
public record CtcLoss(Value logits, Value output) implements Node, Loss {

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
    expect.that(logits.width() > 1, logits + " should have a label beside the blank");
  }
}
