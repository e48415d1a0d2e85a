package dev.heed.processor.plan;

import java.util.Optional;

/** The softmax over the keys of each query. */
public record SoftmaxKernel() implements ScoreKernel {

  @Override
  public String method() {
    return "softmax";
  }

  @Override
  public String suffix() {
    return "";
  }

  @Override
  public boolean shares() {
    return true;
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new SoftmaxGradientKernel());
  }
}
