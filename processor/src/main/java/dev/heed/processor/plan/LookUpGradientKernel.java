package dev.heed.processor.plan;

/**
 * Adds rows of a gradient to the table's rows that were looked up.
 *
 * @param width the elements of a row
 */
public record LookUpGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "lookUpGradient" + width;
  }
}
