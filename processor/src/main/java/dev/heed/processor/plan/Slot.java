package dev.heed.processor.plan;

import dev.heed.processor.graph.Length;

/**
 * A buffer of rows that several values use after each other.
 *
 * @param index its number in its function
 * @param rows how many rows it has
 * @param width the elements of a row, those of its widest value
 * @param given whether another function fills it, so that this one only reads
 */
public record Slot(int index, Length rows, int width, boolean given) {

  /** A buffer of the function's own. */
  public Slot(int index, Length rows, int width) {
    this(index, rows, width, false);
  }

  @Override
  public String toString() {
    return (given ? "given" : "rows") + index;
  }
}
