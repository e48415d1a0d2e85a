package dev.heed.processor.plan;

/**
 * The sum of two rows.
 *
 * @param width the elements of a row
 */
public record RowSumKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "add" + width + "OfRow";
  }
}
