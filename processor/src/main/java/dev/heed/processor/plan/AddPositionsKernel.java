package dev.heed.processor.plan;

/**
 * Adds the code of each row's place in its sequence.
 *
 * @param width the elements of a row
 */
public record AddPositionsKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "addPositions" + width;
  }
}
