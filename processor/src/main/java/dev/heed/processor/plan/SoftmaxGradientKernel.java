package dev.heed.processor.plan;

/** The gradients of scores by those of their softmax. */
public record SoftmaxGradientKernel() implements Kernel {

  @Override
  public String method() {
    return "softmaxGradient";
  }
}
