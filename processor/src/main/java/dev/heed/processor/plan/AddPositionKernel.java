package dev.heed.processor.plan;

/**
 * Adds the code of one place to all rows.
 *
 * @param width the elements of a row
 */
public record AddPositionKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "addPosition" + width;
  }
}
