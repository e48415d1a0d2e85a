package dev.heed.processor.plan;

/**
 * Keeps scores smoothly within bounds.
 *
 * @param cap the bound of their size
 */
public record SoftCapKernel(double cap) implements ScoreKernel {

  @Override
  public String method() {
    return "softCap";
  }

  @Override
  public String suffix() {
    return "Cap" + Digits.of(cap);
  }

  @Override
  public Kernel gradient(boolean adds) {
    return new SoftCapGradientKernel();
  }
}
