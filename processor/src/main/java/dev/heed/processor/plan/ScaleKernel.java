package dev.heed.processor.plan;

/**
 * Each element times the same number.
 *
 * @param width the elements of a row
 * @param factor that number
 */
public record ScaleKernel(int width, double factor) implements Kernel {

  @Override
  public String method() {
    return "scale" + width + "By" + Digits.of(factor);
  }
}
