package dev.heed.runtime.encode;

/**
 * Takes vectors of many columns, of which few are one and the others zero, as the columns of the
 * ones. Immutable and thread-safe.
 */
public final class MultiHotEncoder {

  private final int longest;
  private final int columns;

  /**
   * An encoder.
   *
   * @param longest the most vectors of an input, at least 1
   * @param columns the elements of each, at least 1
   */
  public MultiHotEncoder(int longest, int columns) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest is " + longest + ", must be at least 1");
    }
    if (columns < 1) {
      throw new IllegalArgumentException("columns is " + columns + ", must be at least 1");
    }
    this.longest = longest;
    this.columns = columns;
  }

  /**
   * Appends the vectors of one input to a batch, which stays as it was if they are refused.
   * Allocates only where the batch grows.
   *
   * @param ones for each of 1 to {@code longest} vectors the columns of its ones, ascending, within
   *     0 to {@code columns − 1}; may be none
   * @param batch where they go
   * @throws IllegalArgumentException if they are not so, with vector and column
   */
  public void append(int[][] ones, MultiHotBatch batch) {
    if (ones == null || ones.length == 0) {
      throw new IllegalArgumentException(
          String.format(
              "the input %s, must have 1 to %d vectors",
              ones == null ? "is null" : "has no vector", longest));
    }
    if (ones.length > longest) {
      throw new IllegalArgumentException(
          String.format(
              "the input has %d vectors, the model takes at most %d", ones.length, longest));
    }
    for (int vector = 0; vector < ones.length; vector++) {
      check(vector, ones[vector]);
    }
    int rows = batch.rows();
    for (int i = 0; i < ones.length; i++) {
      batch.put(rows + i, ones[i], 0, ones[i].length);
    }
    batch.close(ones.length);
  }

  private void check(int vector, int[] ones) {
    if (ones == null) {
      throw new IllegalArgumentException("vector " + vector + " is null");
    }
    int before = -1;
    for (int column : ones) {
      if (column < 0 || column >= columns) {
        throw new IllegalArgumentException(
            String.format(
                "vector %d has a one in column %d, must be within 0..%d",
                vector, column, columns - 1));
      }
      if (column <= before) {
        throw new IllegalArgumentException(
            String.format(
                "vector %d has column %d after column %d, must ascend", vector, column, before));
      }
      before = column;
    }
  }
}
