package dev.heed.runtime.train;

import java.util.Arrays;

/**
 * Rows of a table, each once, in the order in which they were first added; clearing costs what is
 * in it.
 */
final class RowList {

  private final boolean[] present;
  private int[] rows = new int[16];
  private int size;

  /** For tables of that many rows. */
  RowList(int most) {
    present = new boolean[most];
  }

  void add(int row) {
    if (present[row]) {
      return;
    }
    present[row] = true;
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = row;
  }

  int size() {
    return size;
  }

  int get(int place) {
    return rows[place];
  }

  void clear() {
    for (int place = 0; place < size; place++) {
      present[rows[place]] = false;
    }
    size = 0;
  }
}
