package dev.heed.processor.plan;

/**
 * RMSNorm.
 *
 * @param width the elements of a row
 * @param epsilon what is added to the mean of the squares
 */
public record RootMeanSquareKernel(int width, double epsilon) implements Kernel {

  @Override
  public String method() {
    return "rootMeanSquare" + width + NormaliseKernel.suffix(epsilon);
  }
}
