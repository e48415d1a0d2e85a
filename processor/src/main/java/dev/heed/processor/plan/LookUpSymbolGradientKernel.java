package dev.heed.processor.plan;

/**
 * Adds rows of a gradient to the rows of a small table's gradient that were looked up.
 *
 * @param width the elements of a row
 */
public record LookUpSymbolGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "lookUpSymbolGradient" + width;
  }
}
