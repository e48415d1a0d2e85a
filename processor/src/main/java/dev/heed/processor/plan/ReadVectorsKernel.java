package dev.heed.processor.plan;

/**
 * Copies the vectors of a batch.
 *
 * @param width the elements of a row
 */
public record ReadVectorsKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "readVectors" + width;
  }
}
