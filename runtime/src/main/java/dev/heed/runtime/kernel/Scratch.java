package dev.heed.runtime.kernel;

import dev.heed.runtime.HeapBytes;

/**
 * Memory that a kernel needs while it runs, such as the scores of one head: grown to the largest
 * that was asked for, then reused. Contents do not last from call to call. Not thread-safe.
 */
public final class Scratch {

  private static final float[] NOTHING = {};
  private static final float[][] NO_ROWS = {};

  private float[][] values = new float[0][];
  private float[] flat = NOTHING;
  private float[][] references = NO_ROWS;
  private int columns;

  /** A scratch memory that is yet empty. */
  public Scratch() {}

  /**
   * At least {@code [rows][columns]}, with any contents.
   *
   * @param rows how many rows are needed
   * @param columns how many elements of each
   */
  public float[][] atLeast(int rows, int columns) {
    if (rows > values.length || columns > this.columns) {
      this.columns = Math.max(columns, this.columns);
      values = new float[Math.max(rows, values.length)][RowLength.of(this.columns)];
    }
    return values;
  }

  /**
   * At least that many elements in one array, with any contents; another memory than that of {@link
   * #atLeast}.
   *
   * @param elements how many are needed
   */
  public float[] flat(int elements) {
    if (elements > flat.length) {
      flat = new float[elements];
    }
    return flat;
  }

  /**
   * An array for at least so many rows that lie elsewhere, with any contents; another memory than
   * that of {@link #atLeast}.
   *
   * @param rows how many rows it names
   */
  public float[][] references(int rows) {
    if (rows > references.length) {
      references = new float[rows][];
    }
    return references;
  }

  /** The bytes of heap that the memory takes now. */
  public long bytes() {
    return HeapBytes.of(values)
        + (flat.length == 0 ? 0 : HeapBytes.of(flat))
        + (references.length == 0 ? 0 : HeapBytes.references(references.length));
  }
}
