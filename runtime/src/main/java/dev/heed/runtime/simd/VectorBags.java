package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Rows;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Means of bags of table rows. Sums stay in registers while the rows of a bag pass by, four vectors
 * of columns at a time, so that the processor fetches the rows of many items at once.
 */
final class VectorBags {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private VectorBags() {}

  static void mean(int[] starts, int[] items, float[][] table, int width, Rows output, int n) {
    float[][] y = output.values();
    for (int row = 0; row < n; row++) {
      int from = starts[row];
      int end = starts[row + 1];
      float share = 1f / Math.max(1, end - from);
      int j = 0;
      for (; j <= width - 4 * LANES; j += 4 * LANES) {
        fourVectors(items, from, end, table, j, share, y[row]);
      }
      for (; j <= width - LANES; j += LANES) {
        oneVector(items, from, end, table, j, share, y[row]);
      }
      if (j < width) {
        rest(items, from, end, table, j, width, share, y[row]);
      }
    }
  }

  private static void fourVectors(
      int[] items, int from, int end, float[][] table, int j, float share, float[] to) {
    FloatVector a = FloatVector.zero(SPECIES);
    FloatVector b = a;
    FloatVector c = a;
    FloatVector d = a;
    for (int item = from; item < end; item++) {
      float[] x = table[items[item]];
      a = a.add(FloatVector.fromArray(SPECIES, x, j));
      b = b.add(FloatVector.fromArray(SPECIES, x, j + LANES));
      c = c.add(FloatVector.fromArray(SPECIES, x, j + 2 * LANES));
      d = d.add(FloatVector.fromArray(SPECIES, x, j + 3 * LANES));
    }
    a.mul(share).intoArray(to, j);
    b.mul(share).intoArray(to, j + LANES);
    c.mul(share).intoArray(to, j + 2 * LANES);
    d.mul(share).intoArray(to, j + 3 * LANES);
  }

  private static void oneVector(
      int[] items, int from, int end, float[][] table, int j, float share, float[] to) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int item = from; item < end; item++) {
      sum = sum.add(FloatVector.fromArray(SPECIES, table[items[item]], j));
    }
    sum.mul(share).intoArray(to, j);
  }

  /** The columns behind the last vector; the table's rows end there. */
  private static void rest(
      int[] items, int from, int end, float[][] table, int j, int width, float share, float[] to) {
    for (int column = j; column < width; column++) {
      float sum = 0f;
      for (int item = from; item < end; item++) {
        sum += table[items[item]][column];
      }
      to[column] = sum * share;
    }
  }
}
