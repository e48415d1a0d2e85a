package dev.heed.processor.plan;

/**
 * The loss of a linear chain and its gradients; answers the summed loss.
 *
 * @param labels the number of labels
 */
public record ChainLossKernel(int labels) implements LossKernel {

  @Override
  public String method() {
    return "chainLoss" + labels;
  }
}
