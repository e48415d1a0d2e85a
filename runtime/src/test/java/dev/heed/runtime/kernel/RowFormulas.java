package dev.heed.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;

/** What {@link RowKernels} must compute, in double precision by the formulas. */
public final class RowFormulas {

  /** Around a vector of 4, 8 and 16, and of four of them. */
  private static final int[] WIDTHS = {1, 3, 4, 7, 8, 13, 15, 16, 17, 31, 64, 65, 130};

  /** A few roundings of numbers of size 1. */
  private static final double TOLERANCE = 1e-6;

  private RowFormulas() {}

  /** Fails unless the kernels agree with the formulas at all widths. */
  public static void check(RowKernels kernels) {
    for (int width : WIDTHS) {
      Random random = new Random(width);
      add(kernels, width, random);
      squares(kernels, width, random);
      move(kernels, width, random);
      drift(kernels, width, random);
    }
  }

  private static float[] normal(int width, Random random) {
    float[] row = new float[width];
    for (int j = 0; j < width; j++) {
      row[j] = (float) random.nextGaussian();
    }
    return row;
  }

  private static float[] positive(int width, Random random) {
    float[] row = normal(width, random);
    for (int j = 0; j < width; j++) {
      row[j] *= row[j];
    }
    return row;
  }

  private static void close(double expected, float actual, String what) {
    assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)), what);
  }

  private static void add(RowKernels kernels, int width, Random random) {
    float[] from = normal(width, random);
    float[] to = normal(width, random);
    float[] before = to.clone();
    kernels.add(from, to);
    for (int j = 0; j < width; j++) {
      assertEquals(before[j] + from[j], to[j], "add " + j + " of " + width);
    }
    before = to.clone();
    int part = width / 2 + 1;
    kernels.addScaled(0.3f, from, to, Math.min(part, width));
    for (int j = 0; j < width; j++) {
      double expected = j < part ? before[j] + 0.3f * (double) from[j] : before[j];
      close(expected, to[j], "addScaled " + j + " of " + width);
    }
  }

  private static void squares(RowKernels kernels, int width, Random random) {
    float[] row = normal(width, random);
    double expected = 0;
    for (float element : row) {
      expected += (double) element * element;
    }
    assertEquals(expected, kernels.squares(row), 1e-5 * expected, "squares of " + width);
    for (float bad : new float[] {Float.NaN, Float.NEGATIVE_INFINITY}) {
      row[width / 2] = bad;
      assertFalse(Double.isFinite(kernels.squares(row)));
    }
  }

  private static void move(RowKernels kernels, int width, Random random) {
    float[] values = normal(width, random);
    float[] gradient = normal(width, random);
    float[] mean = normal(width, random);
    float[] square = positive(width, random);
    float[] w = values.clone();
    float[] m = mean.clone();
    float[] v = square.clone();
    kernels.move(
        values, gradient, mean, square, 0.7f, 0.9f, 0.1f, 0.99f, 0.01f, 0.95f, 0.03f, 1.5f, 1e-3f);
    for (int j = 0; j < width; j++) {
      double g = 0.7f * (double) gradient[j];
      double newMean = 0.9f * (double) m[j] + 0.1f * g;
      double newSquare = 0.99f * (double) v[j] + 0.01f * g * g;
      String where = " " + j + " of " + width;
      close(newMean, mean[j], "mean" + where);
      close(newSquare, square[j], "square" + where);
      double root = Math.sqrt(newSquare) * 1.5f + 1e-3f;
      close(0.95f * (double) w[j] - 0.03f * newMean / root, values[j], "value" + where);
    }
  }

  private static void drift(RowKernels kernels, int width, Random random) {
    float[] values = normal(width, random);
    float[] mean = normal(width, random);
    float[] square = positive(width, random);
    square[0] = 0;
    mean[0] = 0;
    float[] before = values.clone();
    kernels.drift(values, mean, square, 0.03f, 1.5f, 1e-3f);
    for (int j = 0; j < width; j++) {
      double step = 0.03f * mean[j] / (Math.sqrt(square[j]) * 1.5f + 1e-3f);
      close(before[j] - step, values[j], "drift " + j + " of " + width);
    }
    before = values.clone();
    kernels.drift(values, mean, square, 0.03f, 0.8f, 0.2f, 0.1f, 1e-3f);
    for (int j = 0; j < width; j++) {
      double root = Math.sqrt(square[j]);
      double h = 1 / (root * 0.8f + 1e-3f);
      double q = root * h;
      double step = 0.03f * mean[j] * h * (1 + 0.2f * q * q - 0.1f * q * q * q);
      close(before[j] - step, values[j], "series " + j + " of " + width);
    }
  }
}
