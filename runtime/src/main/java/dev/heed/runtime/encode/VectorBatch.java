package dev.heed.runtime.encode;

import dev.heed.runtime.HeapBytes;
import java.util.Arrays;

/**
 * Sequences of vectors, laid end to end: row {@code i} is one vector, copied. All vectors of a
 * batch have one width. The array of rows moves when the batch grows. Not thread-safe while it is
 * filled.
 */
public final class VectorBatch implements Batch<VectorBatch> {

  private float[][] vectors = {};
  private int[] starts = new int[9];
  private int sequences;

  /** Starts an empty batch. */
  public VectorBatch() {}

  /** The vectors, {@code [rows][width]}; what follows is undefined. */
  public float[][] vectors() {
    return vectors;
  }

  @Override
  public int sequences() {
    return sequences;
  }

  @Override
  public int start(int sequence) {
    return starts[sequence];
  }

  @Override
  public void clear() {
    sequences = 0;
  }

  @Override
  public void append(VectorBatch source, int sequence) {
    int start = source.start(sequence);
    int count = source.start(sequence + 1) - start;
    int rows = rows();
    reserve(rows + count, source.vectors[start].length);
    for (int i = 0; i < count; i++) {
      put(rows + i, source.vectors[start + i]);
    }
    close(count);
  }

  @Override
  public VectorBatch empty() {
    return new VectorBatch();
  }

  /** The bytes of heap that the vectors take now. */
  public long bytes() {
    return HeapBytes.of(vectors) + HeapBytes.of(starts);
  }

  /**
   * Makes room, as far as there is none yet; what is there stays.
   *
   * @param rows for how many vectors in all
   * @param width the elements of each, the same at every call
   */
  public void reserve(int rows, int width) {
    int old = vectors.length;
    if (rows > old) {
      vectors = Arrays.copyOf(vectors, sequences == 0 ? rows : Math.max(rows, 2 * old));
      for (int row = old; row < vectors.length; row++) {
        vectors[row] = new float[width];
      }
    }
  }

  /** Copies a vector to a row that there is room for. */
  void put(int row, float[] vector) {
    System.arraycopy(vector, 0, vectors[row], 0, vector.length);
  }

  /**
   * Makes a sequence of the rows after the last one, which are written already.
   *
   * @param count how many rows, for which there is room
   */
  public void close(int count) {
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    int rows = rows();
    starts[++sequences] = rows + count;
  }
}
