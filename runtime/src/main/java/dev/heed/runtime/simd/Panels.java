package dev.heed.runtime.simd;

import java.util.Arrays;

/** Copies parts of rows into the panels that tiles read. */
final class Panels {

  private static final int LANES = Lanes.COUNT;
  private static final float[] ZEROS = new float[Lanes.BLOCK];

  private Panels() {}

  /** A block of zeros, never written. */
  static float[] zeros() {
    return ZEROS;
  }

  /**
   * {@code panel[c][i] = scale · rows[start + i][column + c]}, in panels of 4, 2 and 1 vectors;
   * lanes without a row are 0.
   */
  static void turned(
      float[][] rows, int start, int count, int column, int width, float scale, float[] to) {
    turned(rows, start, count, column, width, scale, to, 0);
  }

  /** The same from {@code at} on. */
  static void turned(
      float[][] rows,
      int start,
      int count,
      int column,
      int width,
      float scale,
      float[] to,
      int at) {
    int left = Lanes.vectors(count);
    int first = 0;
    while (left > 0) {
      int vectors = Lanes.tile(left);
      int stride = vectors * LANES;
      int base = at + first * width;
      int end = Math.min(count - first, stride);
      for (int i = 0; i < end; i++) {
        float[] from = rows[start + first + i];
        for (int c = 0, place = base + i; c < width; c++, place += stride) {
          to[place] = scale * from[column + c];
        }
      }
      for (int c = 0; end < stride && c < width; c++) {
        Arrays.fill(to, base + c * stride + end, base + (c + 1) * stride, 0f);
      }
      left -= vectors;
      first += stride;
    }
  }

  /**
   * {@code panel[i][c] = rows[start + i][column + c]}, in panels of 4, 2 and 1 vectors of columns;
   * what the last vector has beyond {@code width} is whatever follows in the row.
   */
  static void rows(
      float[][] rows, int start, int count, int column, int width, float[] to, int at) {
    int left = Lanes.vectors(width);
    int first = column;
    int base = at;
    while (left > 0) {
      int vectors = Lanes.tile(left);
      int stride = vectors * LANES;
      for (int i = 0; i < count; i++) {
        System.arraycopy(rows[start + i], first, to, base + i * stride, stride);
      }
      left -= vectors;
      first += stride;
      base += count * stride;
    }
  }

  /** The same, but what the last vector has beyond {@code width} is 0. */
  static void padded(
      float[][] rows, int start, int count, int column, int width, float[] to, int at) {
    rows(rows, start, count, column, width, to, at);
    int beyond = width % LANES;
    if (beyond == 0) {
      return;
    }
    // the last panel: what remains after panels of 4 and 2 vectors is 1 vector, or ends one of
    // these
    int left = Lanes.vectors(width);
    int base = at;
    while (left > Lanes.tile(left)) {
      base += count * Lanes.tile(left) * LANES;
      left -= Lanes.tile(left);
    }
    int stride = left * LANES;
    for (int i = 0; i < count; i++) {
      int end = base + (i + 1) * stride;
      Arrays.fill(to, end - LANES + beyond, end, 0f);
    }
  }
}
