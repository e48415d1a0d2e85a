package dev.heed.processor.plan;

/**
 * Adds rows of a gradient to the rows of a dense table's gradient that were looked up.
 *
 * @param width the elements of a row
 */
public record LookUpDenseGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "lookUpDenseGradient" + width;
  }
}
