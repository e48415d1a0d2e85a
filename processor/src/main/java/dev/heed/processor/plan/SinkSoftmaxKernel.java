package dev.heed.processor.plan;

import java.util.Optional;

/** The softmax over the keys of each query and a sink of the head. */
public record SinkSoftmaxKernel() implements ScoreKernel {

  @Override
  public String method() {
    return "softmaxWithSink";
  }

  @Override
  public String suffix() {
    return "Sinks";
  }

  @Override
  public boolean shares() {
    return true;
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new SinkSoftmaxGradientKernel());
  }
}
