package dev.heed.processor.plan;

/** The backward pass of {@link SigmoidNormaliserKernel}. */
public record SigmoidNormaliserGradientKernel() implements Kernel {

  @Override
  public String method() {
    return "sigmoidWeightsGradient";
  }
}
