package dev.heed.runtime.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.kernel.Rows;
import java.util.Random;

/** Random matrices, and products of them in double precision by the textbook's three loops. */
final class Matrices {

  private Matrices() {}

  /** Normally distributed numbers, {@code [rows][columns]}. */
  static float[][] random(Random random, int rows, int columns) {
    float[][] matrix = new float[rows][columns];
    for (float[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] = (float) random.nextGaussian();
      }
    }
    return matrix;
  }

  /** A copy that kernels can read; what is behind the columns is NaN, so that nobody may use it. */
  static Rows rows(float[][] matrix) {
    Rows rows = new Rows(matrix.length, matrix[0].length);
    for (int i = 0; i < matrix.length; i++) {
      java.util.Arrays.fill(rows.values()[i], Float.NaN);
      System.arraycopy(matrix[i], 0, rows.values()[i], 0, matrix[i].length);
    }
    return rows;
  }

  /** Σ_k a[i, k] · b[j, k], {@code [rows of a][rows of b]}. */
  static double[][] timesTransposed(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        for (int k = 0; k < a[i].length; k++) {
          product[i][j] += a[i][k] * b[j][k];
        }
      }
    }
    return product;
  }

  /** The same numbers. */
  static double[][] doubles(float[][] matrix) {
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = new double[matrix[i].length];
      for (int j = 0; j < matrix[i].length; j++) {
        copy[i][j] = matrix[i][j];
      }
    }
    return copy;
  }

  /** Some columns of a matrix. */
  static double[][] columns(double[][] matrix, int first, int count) {
    double[][] part = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      part[i] = java.util.Arrays.copyOfRange(matrix[i], first, first + count);
    }
    return part;
  }

  /** Fails unless all elements are within {@code tolerance · max(1, |expected|)}. */
  static void assertClose(double[][] expected, float[][] actual, double tolerance, String what) {
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        assertEquals(
            expected[i][j],
            actual[i][j],
            tolerance * Math.max(1, Math.abs(expected[i][j])),
            what + " at [" + i + ", " + j + "]");
      }
    }
  }
}
