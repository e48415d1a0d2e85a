package dev.heed.runtime.encode.sound;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Appends to each row how its last elements change over time. A row comes out once {@code reach}
 * more have come in, or at the end. Not thread-safe.
 */
final class Deltas implements FrameSink {

  private final int from;
  private final int reach;
  private final double divisor;
  private final float[][] latest;
  private final float[] row;
  private @Nullable FrameSink next;
  private long count;

  /**
   * Deltas of rows.
   *
   * @param width the elements of a row that comes in
   * @param from the first of the elements that deltas are made of
   * @param reach how many rows to look back and ahead
   */
  Deltas(int width, int from, int reach) {
    this.from = from;
    this.reach = reach;
    this.divisor = reach * (reach + 1) * (2 * reach + 1) / 3.0;
    this.latest = new float[2 * reach + 1][width];
    this.row = new float[2 * width - from];
  }

  /** Forgets what came in. */
  void begin(FrameSink sink) {
    next = sink;
    count = 0;
  }

  @Override
  public void frame(float[] incoming) {
    float[] place = at(count++);
    System.arraycopy(incoming, 0, place, 0, place.length);
    if (count > reach) {
      emit(count - 1 - reach);
    }
  }

  /** Lets the rows out that waited for more. */
  void end() {
    for (long frame = Math.max(0, count - reach); frame < count; frame++) {
      emit(frame);
    }
  }

  private void emit(long frame) {
    int width = latest[0].length;
    System.arraycopy(at(frame), 0, row, 0, width);
    Arrays.fill(row, width, row.length, 0);
    for (int n = 1; n <= reach; n++) {
      float[] before = at(Math.max(frame - n, 0));
      float[] after = at(Math.min(frame + n, count - 1));
      double factor = n / divisor;
      for (int i = from; i < width; i++) {
        row[width + i - from] += (float) (factor * ((double) after[i] - before[i]));
      }
    }
    Objects.requireNonNull(next, "begun").frame(row);
  }

  private float[] at(long frame) {
    return latest[(int) (frame % latest.length)];
  }
}
