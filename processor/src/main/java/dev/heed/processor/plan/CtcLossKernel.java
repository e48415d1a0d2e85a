package dev.heed.processor.plan;

/**
 * The loss of connectionist temporal classification and its gradient; answers the summed loss.
 *
 * @param labels the number of labels, without the blank
 */
public record CtcLossKernel(int labels) implements LossKernel {

  @Override
  public String method() {
    return "ctcLoss" + labels;
  }
}
