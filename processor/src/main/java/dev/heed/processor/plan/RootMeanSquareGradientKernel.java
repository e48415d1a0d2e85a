package dev.heed.processor.plan;

import java.util.List;

/**
 * The gradient of an RMSNorm.
 *
 * @param width the elements of a row
 * @param epsilon what is added to the mean of the squares
 */
public record RootMeanSquareGradientKernel(int width, double epsilon) implements Kernel {

  @Override
  public String method() {
    return "rootMeanSquareGradient" + width + NormaliseKernel.suffix(epsilon);
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new RootMeanSquareKernel(width, epsilon));
  }
}
