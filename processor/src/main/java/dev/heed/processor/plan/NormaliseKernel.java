package dev.heed.processor.plan;

/**
 * LayerNorm.
 *
 * @param width the elements of a row
 * @param epsilon what is added to the variance
 */
public record NormaliseKernel(int width, double epsilon) implements Kernel {

  @Override
  public String method() {
    return "normalise" + width + NormaliseKernel.suffix(epsilon);
  }

  /**
   * Nothing for the usual ε, else its digits: two kernels of one width must differ in their names.
   */
  static String suffix(double epsilon) {
    return epsilon == 1e-5
        ? ""
        : "Epsilon" + String.valueOf(epsilon).replaceAll("[^0-9A-Za-z]", "_");
  }
}
