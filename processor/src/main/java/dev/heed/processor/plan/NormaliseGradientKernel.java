package dev.heed.processor.plan;

import java.util.List;

/**
 * The gradient of a LayerNorm.
 *
 * @param width the elements of a row
 * @param epsilon what is added to the variance
 */
public record NormaliseGradientKernel(int width, double epsilon) implements Kernel {

  @Override
  public String method() {
    return "normaliseGradient" + width + NormaliseKernel.suffix(epsilon);
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new NormaliseKernel(width, epsilon));
  }
}
