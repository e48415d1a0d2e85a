package dev.heed.runtime.parameter;

import java.util.Arrays;

/**
 * The gradients of those rows of a table that have one, in the order of their first touch. They lie
 * side by side, not at their places in the table, and are found by a hash table of their own size:
 * 600 rows of 64 and where they are take 170 kB that stay in the second-level cache, where they
 * would be spread over 13 MB of a table of 50,000. Not thread-safe while rows are touched.
 */
public final class TouchedRows {

  private final int columns;
  private int[] rows = new int[0];
  private float[][] values = new float[0][];
  private int count;

  /**
   * Pairs of a row, plus 1, and its place; the row's pair is the first from its hash on that is the
   * row's or, with 0 in place of the row, free. At most half of them are taken.
   */
  private int[] index = new int[2];

  /** The upper bits of a hash that count. */
  private int shift = Integer.SIZE;

  /** None yet, of a table with so many columns. */
  TouchedRows(int columns) {
    this.columns = columns;
  }

  /** How many rows were touched. */
  public int count() {
    return count;
  }

  /** Which row of the table is at a place, from 0 to {@link #count} − 1. */
  public int row(int place) {
    return rows[place];
  }

  /** The gradient of the row at a place, {@code [columns]}; the array itself. */
  public float[] values(int place) {
    return values[place];
  }

  /** The place of a row of the table; −1 if it was not touched. */
  public int find(int row) {
    int at = pair(row);
    return index[at] == 0 ? -1 : index[at + 1];
  }

  /** The gradient of a row of the table, zeros at its first touch. */
  public float[] touch(int row) {
    int at = pair(row);
    return index[at] == 0 ? add(row) : values[index[at + 1]];
  }

  /** Where the pair of a row is, or would be. */
  private int pair(int row) {
    int[] pairs = index;
    // Fibonacci hashing: neighbouring rows are spread evenly; a shift by 32 would be one by 0
    int at = (int) ((row * 0x9E3779B9L & 0xFFFFFFFFL) >>> shift) * 2;
    while (pairs[at] != row + 1 && pairs[at] != 0) {
      at = at + 2 & pairs.length - 1;
    }
    return at;
  }

  private float[] add(int row) {
    if (count == rows.length) {
      grow();
    }
    float[] added = values[count];
    Arrays.fill(added, 0f);
    rows[count] = row;
    enter(row, count++);
    return added;
  }

  private void enter(int row, int place) {
    int at = pair(row);
    index[at] = row + 1;
    index[at + 1] = place;
  }

  private void grow() {
    int room = Math.max(16, 2 * count);
    rows = Arrays.copyOf(rows, room);
    values = Arrays.copyOf(values, room);
    for (int place = count; place < room; place++) {
      values[place] = new float[columns];
    }
    index = new int[4 * room];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(2 * room);
    for (int place = 0; place < count; place++) {
      enter(rows[place], place);
    }
  }

  /** Forgets all rows, keeping the room that they had. */
  void clear() {
    Arrays.fill(index, 0);
    count = 0;
  }
}
