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
  private final Overlong overlong;

  /**
   * An encoder.
   *
   * @param longest the most vectors of an input, at least 1
   * @param columns the elements of each, at least 1
   */
  public MultiHotEncoder(int longest, int columns) {
    this(longest, columns, false, Overlong.error());
  }

  /**
   * The same with a column more, which is one in every vector, so that the row of a matrix that it
   * looks up is a bias.
   *
   * @param constant whether there is such a column, behind the others
   * @param overlong what becomes of an input of more vectors
   */
  public MultiHotEncoder(int longest, int columns, boolean constant, Overlong overlong) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest is " + longest + ", must be at least 1");
    }
    if (columns < 1) {
      throw new IllegalArgumentException("columns is " + columns + ", must be at least 1");
    }
    this.longest = longest;
    this.columns = columns;
    this.constant = constant;
    this.overlong = overlong;
  }

  /**
   * Appends the vectors of one input to a batch, which stays as it was if they are refused.
   * Allocates only where the batch grows.
   *
   * @param ones for each of 1 to {@code longest} vectors or, where that is no error, more the
   *     columns of its ones, ascending, within 0 to {@code columns − 1}; may be none
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
    if (ones.length > longest && overlong.kind() == Overlong.Kind.ERROR) {
      throw new IllegalArgumentException(
          String.format(
              "the input has %d vectors, the model takes at most %d", ones.length, longest));
    }
    int taken = overlong.taken(ones.length, longest);
    for (int vector = 0; vector < taken; vector++) {
      check(vector, ones[vector]);
    }
    int windows = overlong.count(ones.length, longest);
    for (int window = 0; window < windows; window++) {
      int start = overlong.start(window, taken, longest);
      int end = overlong.end(window, taken, longest);
      int rows = batch.rows();
      for (int vector = start; vector < end; vector++) {
        batch.put(rows + vector - start, ones[vector], constant ? columns : MultiHotBatch.NONE);
      }
      batch.close(end - start);
    }
  }

  /**
   * How many vectors of an input are taken; 0 of one that {@link #append} refuses on account of its
   * length.
   */
  public int length(int[][] ones) {
    return overlong.taken(ones.length, longest);
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
