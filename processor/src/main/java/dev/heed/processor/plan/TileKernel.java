package dev.heed.processor.plan;

/**
 * The innermost loop of every product: {@code y_r += a_r · u + b_r · v} for four rows r at once,
 * and the same for one row; further {@code y += a · u}, for an odd count.
 *
 * @param width the elements of a row, or 0 where only the caller knows
 */
public record TileKernel(int width) implements Kernel {

  @Override
  public String method() {
    return width == 0 ? "tile" : "tile" + width;
  }
}
