package dev.heed.runtime.encode;

/**
 * Takes vectors as they are, once they are found to be of the declared width and finite. Immutable
 * and thread-safe.
 */
public final class VectorEncoder {

  private final int longest;
  private final int width;
  private final Overlong overlong;

  /**
   * An encoder.
   *
   * @param longest the most vectors of an input, at least 1
   * @param width the elements of each, at least 1
   */
  public VectorEncoder(int longest, int width) {
    this(longest, width, Overlong.error());
  }

  /**
   * The same with another answer to inputs that are too long.
   *
   * @param overlong what becomes of an input of more vectors
   */
  public VectorEncoder(int longest, int width, Overlong overlong) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest is " + longest + ", must be at least 1");
    }
    if (width < 1) {
      throw new IllegalArgumentException("width is " + width + ", must be at least 1");
    }
    this.longest = longest;
    this.width = width;
    this.overlong = overlong;
  }

  /**
   * Makes room in a batch, so that {@link #append} does not make it later.
   *
   * @param rows for how many vectors
   * @param batch where
   */
  public void reserve(int rows, VectorBatch batch) {
    batch.reserve(rows, width);
  }

  /**
   * Appends copies of the vectors of one input to a batch, which stays as it was if they are
   * refused. Allocates only where the batch grows.
   *
   * @param vectors 1 to {@code longest} vectors of {@code width} finite elements or, where that is
   *     no error, more
   * @param batch where they go
   * @throws IllegalArgumentException if they are not so, with row, column and value
   */
  public void append(float[][] vectors, VectorBatch batch) {
    if (vectors == null) {
      throw new IllegalArgumentException("vectors is null, must be 1 to " + longest + " vectors");
    }
    if (vectors.length == 0) {
      throw new IllegalArgumentException(
          "the input has no vector, must have 1 to " + longest + " of " + width + " elements");
    }
    if (vectors.length > longest && overlong.kind() == Overlong.Kind.ERROR) {
      throw new IllegalArgumentException(
          String.format(
              "the input has %d vectors, the model takes at most %d", vectors.length, longest));
    }
    int count = vectors.length;
    int windows = overlong.count(count, longest);
    int end = windows == 1 ? Math.min(count, longest) : count;
    for (int row = 0; row < end; row++) {
      check(vectors[row], row);
    }
    batch.reserve(batch.rows() + (windows == 1 ? end : overlong.rows(count, longest)), width);
    for (int window = 0; window < windows; window++) {
      window(
          vectors,
          overlong.start(window, count, longest),
          overlong.end(window, count, longest),
          batch);
    }
  }

  /** Appends the vectors of one window as a sequence. */
  private static void window(float[][] vectors, int start, int end, VectorBatch batch) {
    int rows = batch.rows();
    for (int i = start; i < end; i++) {
      batch.put(rows + i - start, vectors[i]);
    }
    batch.close(end - start);
  }

  /**
   * How many vectors of an input are taken; 0 of one that {@link #append} refuses on account of its
   * length.
   */
  public int length(float[][] vectors) {
    return overlong.taken(vectors.length, longest);
  }

  /**
   * Appends a copy of one vector, which is a whole input, to a batch, which stays as it was if it
   * is refused. Allocates only where the batch grows.
   *
   * @param vector {@code width} finite elements
   * @param batch where it goes
   * @throws IllegalArgumentException if it is not so, with column and value
   */
  public void append(float[] vector, VectorBatch batch) {
    check(vector, 0);
    int rows = batch.rows();
    batch.reserve(rows + 1, width);
    batch.put(rows, vector);
    batch.close(1);
  }

  /**
   * Vectors that nobody measured; always the same.
   *
   * @param length how many
   */
  public float[][] synthetic(int length) {
    float[][] vectors = new float[length][];
    for (int row = 0; row < length; row++) {
      vectors[row] = syntheticVector(row);
    }
    return vectors;
  }

  /** A vector of elements between −1 and 1 that nobody measured; the same row gives the same. */
  public float[] syntheticVector(int row) {
    float[] vector = new float[width];
    for (int column = 0; column < width; column++) {
      // prime steps, so that neither rows nor columns repeat soon
      vector[column] = (row * 7919 + column * 104_729) % 2001 / 1000f - 1f;
    }
    return vector;
  }

  private void check(float[] vector, int row) {
    if (vector == null || vector.length != width) {
      throw new IllegalArgumentException(
          String.format(
              "vector %d %s, must have %d elements",
              row, vector == null ? "is null" : "has " + vector.length + " elements", width));
    }
    for (int column = 0; column < width; column++) {
      if (!Float.isFinite(vector[column])) {
        throw new IllegalArgumentException(
            String.format(
                "vector %d is %s at column %d, must be finite", row, vector[column], column));
      }
    }
  }
}
