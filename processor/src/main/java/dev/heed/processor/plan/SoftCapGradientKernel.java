package dev.heed.processor.plan;

/** The gradients of scores by those of what a soft cap made of them. */
public record SoftCapGradientKernel() implements Kernel {

  @Override
  public String method() {
    return "softCapGradient";
  }
}
