package dev.heed.processor.graph;

/**
 * The floating-point operations of matrix products on a sequence of n rows, two for each
 * multiplication with its addition: {@code perRow · n + perPair · n²}. What is done element by
 * element, biases included, does not count.
 *
 * @param perRow the operations for each row
 * @param perPair the operations for each pair of rows
 */
public record Flops(long perRow, long perPair) {

  /** No matrix product. */
  public static final Flops NONE = new Flops(0, 0);

  /** Both after each other. */
  public Flops plus(Flops other) {
    return new Flops(perRow + other.perRow, perPair + other.perPair);
  }
}
