package dev.heed.processor.plan;

/**
 * Turns the columns of one head back and puts them where they belong.
 *
 * @param width how many columns
 */
public record HeadRowsKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "rows" + width;
  }
}
