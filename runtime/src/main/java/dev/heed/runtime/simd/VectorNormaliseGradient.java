package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Rows;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The gradients of {@link VectorNormalise}, row by row. */
final class VectorNormaliseGradient {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private VectorNormaliseGradient() {}

  static void normalise(
      Rows input,
      Rows gradient,
      float[] gain,
      float[] gainGradient,
      float[] biasGradient,
      float epsilon,
      int width,
      Rows output,
      int n) {
    for (int row = 0; row < n; row++) {
      float[] x = input.values()[row];
      float[] dy = gradient.values()[row];
      float mean = Sums.of(x, width) / width;
      float scale = 1f / (float) Math.sqrt(Sums.ofSquares(x, mean, width) / width + epsilon);
      float meanOfGradient = Sums.ofProducts(dy, gain, width) / width;
      float slope = Sums.ofCentred(x, mean, dy, gain, width) / width * scale * scale;
      row(x, mean, scale, dy, gain, meanOfGradient, slope, width, output.values()[row]);
      parameters(x, mean, scale, dy, gainGradient, biasGradient, width);
    }
  }

  /** {@code dx = scale · (dy · gain − mean of it − (x − mean) · slope)}. */
  private static void row(
      float[] x,
      float mean,
      float scale,
      float[] dy,
      float[] gain,
      float meanOfGradient,
      float slope,
      int width,
      float[] dx) {
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      FloatVector centred = FloatVector.fromArray(SPECIES, x, j).sub(mean);
      FloatVector.fromArray(SPECIES, dy, j)
          .mul(FloatVector.fromArray(SPECIES, gain, j))
          .sub(meanOfGradient)
          .sub(centred.mul(slope))
          .mul(scale)
          .intoArray(dx, j);
    }
    for (; j < width; j++) {
      dx[j] = scale * (dy[j] * gain[j] - meanOfGradient - (x[j] - mean) * slope);
    }
  }

  private static void parameters(
      float[] x,
      float mean,
      float scale,
      float[] dy,
      float[] gainGradient,
      float[] biasGradient,
      int width) {
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, dy, j);
      FloatVector z = FloatVector.fromArray(SPECIES, x, j).sub(mean).mul(scale);
      g.fma(z, FloatVector.fromArray(SPECIES, gainGradient, j)).intoArray(gainGradient, j);
      FloatVector.fromArray(SPECIES, biasGradient, j).add(g).intoArray(biasGradient, j);
    }
    for (; j < width; j++) {
      gainGradient[j] = Math.fma(dy[j], (x[j] - mean) * scale, gainGradient[j]);
      biasGradient[j] += dy[j];
    }
  }
}
