package dev.heed.runtime.encode;

/**
 * Takes vectors of many columns, of which few are one and the others zero, as the columns of the
 * ones. Immutable and thread-safe.
 */
public final class MultiHotEncoder {

  private static final int USUAL_ONES = 32;

  private final int longest;
  private final int columns;
  private final boolean constant;

  /**
   * An encoder.
   *
   * @param longest the most vectors of an input, at least 1
   * @param columns the elements of each, at least 1
   */
  public MultiHotEncoder(int longest, int columns) {
    this(longest, columns, false);
  }

  /**
   * The same with a column more, which is one in every vector, so that the row of a matrix that it
   * looks up is a bias.
   *
   * @param constant whether there is such a column, behind the others
   */
  public MultiHotEncoder(int longest, int columns, boolean constant) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest is " + longest + ", must be at least 1");
    }
    if (columns < 1) {
      throw new IllegalArgumentException("columns is " + columns + ", must be at least 1");
    }
    this.longest = longest;
    this.columns = columns;
    this.constant = constant;
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
      batch.put(rows + i, ones[i], constant ? columns : MultiHotBatch.NONE);
    }
    batch.close(ones.length);
  }

  /**
   * Makes room in a batch, so that {@link #append} does not make it later: for {@value #USUAL_ONES}
   * ones in each vector.
   *
   * @param rows for how many vectors
   * @param batch where
   */
  public void reserve(int rows, MultiHotBatch batch) {
    batch.reserve(rows, rows * USUAL_ONES);
  }

  /**
   * Vectors that nobody measured; always the same.
   *
   * @param length how many
   */
  public int[][] synthetic(int length) {
    int[][] ones = new int[length][];
    for (int row = 0; row < length; row++) {
      // prime steps, so that rows differ
      ones[row] = new int[] {(int) (row * 7919L % columns)};
    }
    return ones;
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
