package dev.heed.runtime.kernel;

import dev.heed.runtime.HeapBytes;

/**
 * A matrix of activations {@code [rows, width]} that grows by rows and is reused between calls.
 *
 * <p>Each row is an array of its own: with one shared index C2 turns loops over several rows into
 * vector instructions, which it does not for one flat array with offsets (a third of the machine's
 * peak against 5–8 %). A row may be longer than {@link #width()}, since several matrices share one
 * buffer after each other. Not thread-safe.
 */
public final class Rows {

  private static final float[] NOTHING = {};

  private final int width;
  private float[][] values;

  /**
   * A matrix with room for some rows.
   *
   * @param rows how many rows to make room for at once, at least 0
   * @param width the elements of a row, at least 1
   */
  public Rows(int rows, int width) {
    this.width = width;
    this.values = new float[0][];
    ensure(rows);
  }

  /**
   * A matrix without memory of its own, whose rows the caller sets to rows of others.
   *
   * @param rows how many rows
   * @param width the elements of a row
   */
  public static Rows view(int rows, int width) {
    Rows view = new Rows(0, width);
    view.values = new float[rows][];
    java.util.Arrays.fill(view.values, NOTHING);
    return view;
  }

  /** The elements of a row. */
  public int width() {
    return width;
  }

  /** The rows there is room for. */
  public int capacity() {
    return values.length;
  }

  /**
   * Makes room for at least that many rows, keeping what is there; allocates only where it grows.
   */
  public void ensure(int rows) {
    int old = values.length;
    if (rows <= old) {
      return;
    }
    float[][] grown = java.util.Arrays.copyOf(values, rows);
    for (int row = old; row < rows; row++) {
      grown[row] = new float[RowLength.of(width)];
    }
    values = grown;
  }

  /** The bytes of heap that the rows take now. */
  public long bytes() {
    return HeapBytes.of(values);
  }

  /** The rows themselves, {@code [capacity][width]}; they move when {@link #ensure} grows them. */
  public float[][] values() {
    return values;
  }
}
