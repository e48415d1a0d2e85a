package dev.heed.processor.plan;

import java.util.Optional;

/** The sigmoids of scores as weights. */
public record SigmoidNormaliserKernel() implements ScoreKernel {

  @Override
  public String method() {
    return "sigmoidWeights";
  }

  @Override
  public String suffix() {
    return "Sigmoid";
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new SigmoidNormaliserGradientKernel());
  }
}
