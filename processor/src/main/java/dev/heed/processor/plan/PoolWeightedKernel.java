package dev.heed.processor.plan;

/**
 * The rows of each sequence become their sum, weighted by the softmax over scores.
 *
 * @param width the elements of a row
 */
public record PoolWeightedKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "poolWeighted" + width;
  }
}
