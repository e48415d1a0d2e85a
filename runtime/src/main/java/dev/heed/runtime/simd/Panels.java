package dev.heed.runtime.simd;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Copies parts of rows into the panels that tiles read. */
final class Panels {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private Panels() {}

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
        switch (vectors) {
          case 4 -> turnFour(from, column, width, scale, to, base + i);
          case 2 -> turnTwo(from, column, width, scale, to, base + i);
          default -> turnOne(from, column, width, scale, to, base + i);
        }
      }
      for (int c = 0; end < stride && c < width; c++) {
        Arrays.fill(to, base + c * stride + end, base + (c + 1) * stride, 0f);
      }
      left -= vectors;
      first += stride;
    }
  }

  // one method for each distance: the JIT compiler drops the checks of an index that grows by a
  // constant

  private static void turnFour(
      float[] from, int column, int width, float scale, float[] to, int at) {
    for (int c = 0; c < width; c++) {
      to[at + c * 4 * LANES] = scale * from[column + c];
    }
  }

  private static void turnTwo(
      float[] from, int column, int width, float scale, float[] to, int at) {
    for (int c = 0; c < width; c++) {
      to[at + c * 2 * LANES] = scale * from[column + c];
    }
  }

  private static void turnOne(
      float[] from, int column, int width, float scale, float[] to, int at) {
    for (int c = 0; c < width; c++) {
      to[at + c * LANES] = scale * from[column + c];
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
        float[] from = rows[start + i];
        for (int c = 0; c < stride; c += LANES) {
          FloatVector.fromArray(SPECIES, from, first + c).intoArray(to, base + i * stride + c);
        }
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
