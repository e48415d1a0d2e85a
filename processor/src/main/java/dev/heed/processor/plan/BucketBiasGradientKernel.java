package dev.heed.processor.plan;

/** Adds the gradients of scores to those of their buckets' biases. */
public record BucketBiasGradientKernel() implements Kernel {

  @Override
  public String method() {
    return "bucketBiasGradient";
  }
}
