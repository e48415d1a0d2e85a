package dev.heed.processor.graph;

/**
 * Some columns of a value, {@code [n, width]}: what one product computed for several readers.
 *
 * @param of the value
 * @param first the first column, from 0 on
 * @param width how many columns, at least 1
 */
public record Columns(Value of, int first, int width) {

  /** The columns as NumPy writes them: {@code name[:, 4:8]}. */
  @Override
  public String toString() {
    return of.name() + "[:, " + first + ":" + (first + width) + "]";
  }
}
