package dev.heed.processor.plan;

import java.util.List;

/** The backward pass of {@link SinkSoftmaxKernel}. */
public record SinkSoftmaxGradientKernel() implements Kernel {

  @Override
  public String method() {
    return "softmaxWithSinkGradient";
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new SoftmaxGradientKernel());
  }
}
