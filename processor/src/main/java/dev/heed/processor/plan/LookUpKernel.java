package dev.heed.processor.plan;

/**
 * Copies a table's rows by index.
 *
 * @param width the elements of a row
 */
public record LookUpKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "lookUp" + width;
  }
}
