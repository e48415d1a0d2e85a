package dev.heed.processor.plan;

import java.util.List;
import java.util.Optional;

/**
 * The scores of one head: queries times keys, times a scale.
 *
 * @param width the width of a query and of a key
 * @param scale the scale
 */
public record DotProductKernel(int width, double scale) implements ScoreKernel {

  @Override
  public String method() {
    return "dotProduct" + width + suffix();
  }

  @Override
  public String suffix() {
    return suffix(width, scale);
  }

  /** Nothing for the usual scale, else its digits. */
  static String suffix(int width, double scale) {
    return scale == 1 / Math.sqrt(width) ? "" : "Scale" + Digits.of(scale);
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new HeadColumnsKernel(width), new MultiplyKernel(false));
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new DotProductGradientKernel(width, scale, adds));
  }
}
