package dev.heed.processor.plan;

/**
 * The mean of a table's rows, bag by bag.
 *
 * @param width the elements of a row
 */
public record BagMeanKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "bagMean" + width;
  }
}
