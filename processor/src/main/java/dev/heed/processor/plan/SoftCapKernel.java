package dev.heed.processor.plan;

import java.util.Optional;

/**
 * Keeps scores smoothly within bounds.
 *
 * @param cap the bound of their size
 */
public record SoftCapKernel(double cap) implements ScoreKernel {

  @Override
  public String method() {
    return "softCap" + Digits.of(cap);
  }

  @Override
  public String suffix() {
    return "Cap" + Digits.of(cap);
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new SoftCapGradientKernel());
  }
}
