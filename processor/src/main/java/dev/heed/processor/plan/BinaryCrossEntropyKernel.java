package dev.heed.processor.plan;

/**
 * Sigmoid, binary cross-entropy and its gradient; answers the summed loss.
 *
 * @param labels the number of labels
 * @param smoothing the share of a target that is spread over yes and no
 */
public record BinaryCrossEntropyKernel(int labels, double smoothing) implements LossKernel {

  @Override
  public String method() {
    return "binaryCrossEntropy"
        + labels
        + (smoothing == 0 ? "" : "Smoothed" + Digits.of(smoothing));
  }
}
