package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Rows;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * LayerNorm, row by row; mean and variance are added up a vector at a time, the rest after them.
 */
final class VectorNormalise {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private VectorNormalise() {}

  static void normalise(
      Rows input, float[] gain, float[] bias, float epsilon, int width, Rows output, int n) {
    float[][] x = input.values();
    float[][] y = output.values();
    for (int row = 0; row < n; row++) {
      normalise(x[row], gain, bias, epsilon, width, y[row]);
    }
  }

  private static void normalise(
      float[] x, float[] gain, float[] bias, float epsilon, int width, float[] y) {
    float mean = Sums.of(x, width) / width;
    float scale = 1f / (float) Math.sqrt(Sums.ofSquares(x, mean, width) / width + epsilon);
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      FloatVector.fromArray(SPECIES, x, j)
          .sub(mean)
          .mul(scale)
          .fma(FloatVector.fromArray(SPECIES, gain, j), FloatVector.fromArray(SPECIES, bias, j))
          .intoArray(y, j);
    }
    for (; j < width; j++) {
      y[j] = Math.fma((x[j] - mean) * scale, gain[j], bias[j]);
    }
  }
}
