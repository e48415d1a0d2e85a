package dev.heed.runtime.encode;

import dev.heed.runtime.HeapBytes;
import java.util.Arrays;

/**
 * Sequences of vectors of zeros and ones, laid end to end: row {@code i} has its ones at {@code
 * columns()[columnStarts()[i]]} to {@code columns()[columnStarts()[i + 1] − 1]}, ascending; it may
 * have none. A product with a matrix is the sum of those rows of it. The arrays move when the batch
 * grows. Not thread-safe while it is filled.
 */
public final class MultiHotBatch implements Batch<MultiHotBatch> {

  static final int NONE = -1;

  private int[] columnStarts = new int[65];
  private int[] columns = new int[256];
  private int[] starts = new int[9];
  private int sequences;

  /** Starts an empty batch. */
  public MultiHotBatch() {}

  /** Where the columns of each row begin, {@code [rows + 1]}; what follows is undefined. */
  public int[] columnStarts() {
    return columnStarts;
  }

  /** The columns of ones, {@code [columnStarts()[rows]]}; what follows is undefined. */
  public int[] columns() {
    return columns;
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
  public void append(MultiHotBatch source, int sequence) {
    int first = source.start(sequence);
    int count = source.start(sequence + 1) - first;
    int rows = rows();
    for (int i = 0; i < count; i++) {
      int from = source.columnStarts[first + i];
      int end = source.columnStarts[first + i + 1];
      begin(rows + i, end - from);
      System.arraycopy(source.columns, from, columns, columnStarts[rows + i], end - from);
    }
    close(count);
  }

  @Override
  public MultiHotBatch empty() {
    return new MultiHotBatch();
  }

  /** The bytes of heap that the indices take now. */
  public long bytes() {
    return HeapBytes.of(columnStarts) + HeapBytes.of(columns) + HeapBytes.of(starts);
  }

  /** Makes room, as far as there is none yet; what is there stays. */
  void reserve(int rows, int ones) {
    if (rows + 1 > columnStarts.length) {
      columnStarts = Arrays.copyOf(columnStarts, rows + 1);
    }
    if (ones > columns.length) {
      columns = Arrays.copyOf(columns, ones);
    }
  }

  /**
   * Writes a row, of which all before it are written.
   *
   * @param last a column behind the others, or {@link #NONE}
   */
  void put(int row, int[] ones, int last) {
    begin(row, ones.length + (last == NONE ? 0 : 1));
    System.arraycopy(ones, 0, columns, columnStarts[row], ones.length);
    if (last != NONE) {
      columns[columnStarts[row] + ones.length] = last;
    }
  }

  /** Makes a row of so many ones, which are to be written. */
  private void begin(int row, int count) {
    if (row + 2 > columnStarts.length) {
      columnStarts = Arrays.copyOf(columnStarts, 2 * columnStarts.length);
    }
    int begin = columnStarts[row];
    if (begin + count > columns.length) {
      columns = Arrays.copyOf(columns, Math.max(begin + count, 2 * columns.length));
    }
    columnStarts[row + 1] = begin + count;
  }

  /** Makes a sequence of the rows after the last one. */
  void close(int count) {
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    int rows = rows();
    starts[++sequences] = rows + count;
  }
}
