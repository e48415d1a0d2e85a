package dev.heed.processor.plan;

import dev.heed.processor.graph.Length;

/**
 * A buffer of rows that several values use after each other.
 *
 * @param index its number in its function
 * @param rows how many rows it has
 * @param width the elements of a row, those of its widest value
 */
public record Slot(int index, Length rows, int width) {

  @Override
  public String toString() {
    return "rows" + index;
  }
}
