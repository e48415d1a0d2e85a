package dev.heed.processor.graph;

import java.util.List;

/**
 * The loss of a linear chain, {@code −log} of the probability that the labels of a sequence agree
 * with its targets, with its gradients by the logits and by the weights of the chain.
 *
 * @param logits the scores of each label alone, {@code [n, labels]}
 * @param transitions {@code [labels, labels]}, from the label before to the one after it
 * @param start {@code [labels]}, of the first label
 * @param end {@code [labels]}, of the last label
 * @param output the gradient by the logits, {@code [n, labels]}
 */
public record ChainLoss(
    Value logits, ParameterId transitions, ParameterId start, ParameterId end, Value output)
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
  public List<ParameterId> parameters() {
    return List.of(transitions, start, end);
  }

  @Override
  public void verify(Expectations expect) {
    expect.same(output, logits);
    expect.shape(transitions, logits.width(), logits.width());
    expect.shape(start, logits.width());
    expect.shape(end, logits.width());
  }
}
