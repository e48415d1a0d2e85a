package dev.heed.processor.plan;

/**
 * The sum of a table's rows, bag by bag.
 *
 * @param width the elements of a row
 */
public record BagSumKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "bagSum" + width;
  }
}
