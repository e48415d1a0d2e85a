package dev.heed.processor.graph;

/**
 * A matrix {@code [rows, width]} that one operation computes and others read.
 *
 * @param name unique in its function
 * @param rows how many rows: those of all sequences of a batch together
 * @param width the elements of a row, at least 1
 */
public record Value(String name, Length rows, int width) {

  /** {@code name [n, width]}. */
  @Override
  public String toString() {
    return name + " [" + rows.symbol() + ", " + width + "]";
  }
}
