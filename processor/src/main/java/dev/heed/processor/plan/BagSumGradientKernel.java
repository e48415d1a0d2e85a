package dev.heed.processor.plan;

/**
 * Adds rows of a gradient to the table's rows of their bags.
 *
 * @param width the elements of a row
 */
public record BagSumGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "bagSumGradient" + width;
  }
}
