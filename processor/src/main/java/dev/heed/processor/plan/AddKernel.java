package dev.heed.processor.plan;

/**
 * The sum of two matrices.
 *
 * @param width the elements of a row
 */
public record AddKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "add" + width;
  }
}
