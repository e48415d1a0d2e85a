package dev.heed.processor.plan;

/**
 * The gradient of a window.
 *
 * @param width the elements of a row of the input
 * @param back how many rows before
 * @param ahead how many rows after
 */
public record WindowGradientKernel(int width, int back, int ahead) implements Kernel {

  @Override
  public String method() {
    return "windowGradient" + width + "back" + back + "ahead" + ahead;
  }
}
