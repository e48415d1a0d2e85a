package dev.heed.processor.plan;

/**
 * Softmax, cross-entropy and its gradient; answers the summed loss.
 *
 * @param classes the number of classes
 * @param smoothing the share of a target that is spread over all classes
 */
public record CrossEntropyKernel(int classes, double smoothing) implements LossKernel {

  @Override
  public String method() {
    return "crossEntropy" + classes + (smoothing == 0 ? "" : "Smoothed" + Digits.of(smoothing));
  }
}
