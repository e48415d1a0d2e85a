package dev.heed.processor.plan;

/**
 * Adds the column sums of a gradient to a bias's gradient.
 *
 * @param width the elements of a row
 */
public record BiasGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "biasGradient" + width;
  }
}
