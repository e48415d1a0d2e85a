package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums over a row. {@code reduceLanes} adds the lanes one after the other (JDK 17 and 25 on x86),
 * 16 additions that wait for each other; folding the vector in halves takes four.
 */
final class Sums {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;
  private static final VectorShuffle<Float> BY_EIGHT = rotation(8);
  private static final VectorShuffle<Float> BY_FOUR = rotation(4);
  private static final VectorShuffle<Float> BY_TWO = rotation(2);
  private static final VectorShuffle<Float> BY_ONE = rotation(1);

  private Sums() {}

  private static VectorShuffle<Float> rotation(int by) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane + by) % LANES);
  }

  /** Σ x[j] over the first {@code width} elements. */
  static float of(float[] x, int width) {
    FloatVector sums = FloatVector.zero(SPECIES);
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      sums = sums.add(FloatVector.fromArray(SPECIES, x, j));
    }
    float sum = fold(sums);
    for (; j < width; j++) {
      sum += x[j];
    }
    return sum;
  }

  /** Σ (x[j] − centre)² over the first {@code width} elements. */
  static float ofSquares(float[] x, float centre, int width) {
    FloatVector sums = FloatVector.zero(SPECIES);
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      FloatVector d = FloatVector.fromArray(SPECIES, x, j).sub(centre);
      sums = d.fma(d, sums);
    }
    float sum = fold(sums);
    for (; j < width; j++) {
      sum = Math.fma(x[j] - centre, x[j] - centre, sum);
    }
    return sum;
  }

  /** Σ a[j] · b[j] over the first {@code width} elements. */
  static float ofProducts(float[] a, float[] b, int width) {
    FloatVector sums = FloatVector.zero(SPECIES);
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      sums = FloatVector.fromArray(SPECIES, a, j).fma(FloatVector.fromArray(SPECIES, b, j), sums);
    }
    float sum = fold(sums);
    for (; j < width; j++) {
      sum = Math.fma(a[j], b[j], sum);
    }
    return sum;
  }

  /** Σ (x[j] − centre) · a[j] · b[j] over the first {@code width} elements. */
  static float ofCentred(float[] x, float centre, float[] a, float[] b, int width) {
    FloatVector sums = FloatVector.zero(SPECIES);
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      FloatVector g =
          FloatVector.fromArray(SPECIES, a, j).mul(FloatVector.fromArray(SPECIES, b, j));
      sums = FloatVector.fromArray(SPECIES, x, j).sub(centre).fma(g, sums);
    }
    float sum = fold(sums);
    for (; j < width; j++) {
      sum = Math.fma(x[j] - centre, a[j] * b[j], sum);
    }
    return sum;
  }

  /** The sum of the lanes; small enough that the JIT compiler always puts it where it is called. */
  private static float fold(FloatVector vector) {
    FloatVector sums = vector;
    if (LANES > 8) {
      sums = sums.add(sums.rearrange(BY_EIGHT));
    }
    if (LANES > 4) {
      sums = sums.add(sums.rearrange(BY_FOUR));
    }
    sums = sums.add(sums.rearrange(BY_TWO));
    return sums.add(sums.rearrange(BY_ONE)).lane(0);
  }
}
