package dev.heed.processor.plan;

/**
 * The concatenation of neighbours.
 *
 * @param width the elements of a row of the input
 * @param back how many rows before
 * @param ahead how many rows after
 */
public record WindowKernel(int width, int back, int ahead) implements Kernel {

  @Override
  public String method() {
    return "window" + width + "back" + back + "ahead" + ahead;
  }
}
