package dev.heed.processor.plan;

/**
 * The gradients of a weighted sum of rows.
 *
 * @param width the elements of a row
 */
public record PoolWeightedGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "poolWeightedGradient" + width;
  }
}
