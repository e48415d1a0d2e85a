package dev.heed.processor.plan;

import java.util.Optional;

/** Scores above 0 as weights. */
public record ReluNormaliserKernel() implements ScoreKernel {

  @Override
  public String method() {
    return "reluWeights";
  }

  @Override
  public String suffix() {
    return "Relu";
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new ReluNormaliserGradientKernel());
  }
}
