package dev.heed.processor.plan;

/**
 * Drops elements and scales the others.
 *
 * @param width the elements of a row
 * @param rate the share that is dropped
 */
public record DropoutKernel(int width, double rate) implements Kernel {

  @Override
  public String method() {
    return "dropout" + width + "by" + Long.toString(Math.round(rate * 1e6));
  }
}
