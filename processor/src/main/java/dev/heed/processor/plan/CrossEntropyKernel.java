package dev.heed.processor.plan;

/**
 * Softmax, cross-entropy and its gradient; answers the summed loss.
 *
 * @param classes the number of classes
 */
public record CrossEntropyKernel(int classes) implements LossKernel {

  @Override
  public String method() {
    return "crossEntropy" + classes;
  }
}
