package dev.heed.processor.plan;

/**
 * Adds rows of a gradient to the table's rows of their bags.
 *
 * @param width the elements of a row
 */
public record BagMeanGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "bagMeanGradient" + width;
  }
}
