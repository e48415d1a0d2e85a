package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import java.util.Arrays;

/** Sequences of ids, one a row. */
final class IdBatch implements Batch<IdBatch> {

  private int[] ids = new int[4];
  private int[] starts = new int[2];
  private int sequences;

  int id(int row) {
    return ids[row];
  }

  void set(int row, int id) {
    ids[row] = id;
  }

  void add(int... more) {
    append(more, 0, more.length);
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
  public void append(IdBatch source, int sequence) {
    append(source.ids, source.start(sequence), source.start(sequence + 1));
  }

  private void append(int[] from, int start, int end) {
    int rows = rows();
    int grown = rows + end - start;
    ids = grown > ids.length ? Arrays.copyOf(ids, 2 * grown) : ids;
    starts = sequences + 2 > starts.length ? Arrays.copyOf(starts, 2 * starts.length) : starts;
    System.arraycopy(from, start, ids, rows, end - start);
    starts[++sequences] = grown;
  }

  @Override
  public IdBatch empty() {
    return new IdBatch();
  }
}
