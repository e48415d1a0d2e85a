package dev.heed.processor.plan;

/** The backward pass of {@link ReluNormaliserKernel}. */
public record ReluNormaliserGradientKernel() implements Kernel {

  @Override
  public String method() {
    return "reluWeightsGradient";
  }
}
