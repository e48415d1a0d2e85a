package dev.heed.processor.plan;

/**
 * Adds rows of a gradient to those of a table of positions.
 *
 * @param width the elements of a row
 */
public record LearnedPositionsGradientKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "positionsGradient" + width;
  }
}
