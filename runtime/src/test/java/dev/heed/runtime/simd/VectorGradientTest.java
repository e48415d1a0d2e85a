package dev.heed.runtime.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Scratch;
import dev.heed.runtime.kernel.Simd;
import dev.heed.runtime.math.Elementary;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gradients of the vector kernels against central differences of definitions in doubles. */
@Tag("simd")
class VectorGradientTest {

  private static final int ALL = Integer.MAX_VALUE;

  /** Differences over 2 · 10⁻⁵ are exact to about 10⁻⁹; what remains are sums in float. */
  private static final double STEP = 1e-5;

  private static final double TOLERANCE = 2e-5;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1",
    "3, 1, 1, 3, 3",
    "5, 2, 2, 1, 1",
    "7, 3, 3, 5, 5",
    "7, 6, 2, 5, 18",
    "18, 2, 2, 16, 16",
    "18, 2, 1, 16, 3",
    "70, 1, 1, 17, 17"
  })
  void attentionGradientIsTheDerivative(
      int n, int heads, int groups, int headWidth, int valueWidth) {
    for (int[] window : new int[][] {{ALL, ALL}, {ALL, 0}, {2, 1}, {40, 3}}) {
      check(n, heads, groups, headWidth, valueWidth, window[0], window[1]);
    }
  }

  private static void check(
      int n, int heads, int groups, int headWidth, int valueWidth, int back, int ahead) {
    Random random = new Random(n);
    int keys = heads * headWidth;
    int values = keys + groups * headWidth;
    int width = values + groups * valueWidth;
    int start = 2;
    float[][] joint = Matrices.random(random, start + n + 1, width);
    float[][] gradient = Matrices.random(random, start + n + 1, heads * valueWidth);
    Rows rows = Matrices.rows(joint);
    Rows gradients = new Rows(start + n + 1, width);
    gradients.values()[start - 1][0] = -7;
    gradients.values()[start + n][0] = -7;
    Simd.attentionGradient(
        rows,
        0,
        rows,
        keys,
        rows,
        values,
        Matrices.rows(gradient),
        start,
        n,
        heads,
        groups,
        headWidth,
        valueWidth,
        (float) (1 / Math.sqrt(headWidth)),
        back,
        ahead,
        new Scratch(),
        gradients,
        0,
        gradients,
        keys,
        gradients,
        values);
    assertEquals(-7, gradients.values()[start - 1][0], "the row before the sequence");
    assertEquals(-7, gradients.values()[start + n][0], "the row after the sequence");
    double[][] x = Matrices.doubles(joint);
    Random picks = new Random(1);
    for (int pick = 0; pick < 40; pick++) {
      int i = start + picks.nextInt(n);
      int j = picks.nextInt(width);
      double kept = x[i][j];
      x[i][j] = kept + STEP;
      double above = loss(x, gradient, start, n, heads, groups, headWidth, valueWidth, back, ahead);
      x[i][j] = kept - STEP;
      double below = loss(x, gradient, start, n, heads, groups, headWidth, valueWidth, back, ahead);
      x[i][j] = kept;
      double expected = (above - below) / (2 * STEP);
      assertEquals(
          expected,
          gradients.values()[i][j],
          TOLERANCE * Math.max(1, Math.abs(expected)),
          n + " rows, " + heads + " heads, back " + back + " at [" + i + ", " + j + "]");
    }
  }

  private static double loss(
      double[][] x,
      float[][] gradient,
      int start,
      int n,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      int back,
      int ahead) {
    double loss = 0;
    for (int head = 0; head < heads; head++) {
      int query = head * headWidth;
      int key = (heads + head * groups / heads) * headWidth;
      int value = (heads + groups) * headWidth + head * groups / heads * valueWidth;
      for (int i = start; i < start + n; i++) {
        double sum = 0;
        double weighted = 0;
        for (int j = start; j < start + n; j++) {
          if ((long) i - back > j || j > (long) i + ahead) {
            continue;
          }
          double score = 0;
          for (int c = 0; c < headWidth; c++) {
            score += x[i][query + c] * x[j][key + c];
          }
          double slope = 0;
          for (int c = 0; c < valueWidth; c++) {
            slope += gradient[i][head * valueWidth + c] * x[j][value + c];
          }
          double weight = Math.exp(score / Math.sqrt(headWidth));
          sum += weight;
          weighted += weight * slope;
        }
        loss += weighted / sum;
      }
    }
    return loss;
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "3, 7", "2, 16", "5, 33", "2, 64"})
  void normaliseGradientIsTheDerivative(int n, int width) {
    Random random = new Random(width);
    float[][] input = Matrices.random(random, n, width);
    float[][] gradient = Matrices.random(random, n, width);
    float[] gain = Matrices.random(random, 1, width)[0];
    float[] gainGradient = new float[width];
    float[] biasGradient = new float[width];
    Rows output = new Rows(n, width);
    Simd.normaliseGradient(
        Matrices.rows(input),
        Matrices.rows(gradient),
        gain,
        gainGradient,
        biasGradient,
        1e-5f,
        width,
        output,
        n);
    double[][] x = Matrices.doubles(input);
    double[] g = Matrices.doubles(new float[][] {gain})[0];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < width; j++) {
        double kept = x[i][j];
        x[i][j] = kept + STEP;
        double above = loss(x, g, gradient);
        x[i][j] = kept - STEP;
        double below = loss(x, g, gradient);
        x[i][j] = kept;
        double expected = (above - below) / (2 * STEP);
        // with three elements of nearly the same size the scale is large, and so are its errors
        assertEquals(
            expected, output.values()[i][j], 1e-4 * Math.max(1, Math.abs(expected)), "input");
      }
    }
    for (int j = 0; j < width; j++) {
      double kept = g[j];
      g[j] = kept + STEP;
      double above = loss(x, g, gradient);
      g[j] = kept - STEP;
      double expected = (above - loss(x, g, gradient)) / (2 * STEP);
      g[j] = kept;
      assertEquals(expected, gainGradient[j], TOLERANCE * Math.max(1, Math.abs(expected)), "gain");
      double sum = 0;
      for (float[] row : gradient) {
        sum += row[j];
      }
      assertEquals(sum, biasGradient[j], TOLERANCE, "bias");
    }
  }

  private static double loss(double[][] x, double[] gain, float[][] gradient) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double mean = 0;
      double variance = 0;
      for (double v : x[i]) {
        mean += v / x[i].length;
      }
      for (double v : x[i]) {
        variance += (v - mean) * (v - mean) / x[i].length;
      }
      for (int j = 0; j < x[i].length; j++) {
        loss += gradient[i][j] * gain[j] * (x[i][j] - mean) / Math.sqrt(variance + 1e-5);
      }
    }
    return loss;
  }

  @Test
  void activationGradientsAreThoseOfTheElementaryFunctions() {
    Random random = new Random(3);
    float[][] x = Matrices.random(random, 3, 37);
    x[0][0] = 0;
    x[1][1] = -20;
    x[2][2] = 20;
    float[][] dy = Matrices.random(random, 3, 37);
    Rows relu = new Rows(3, 37);
    Rows gelu = new Rows(3, 37);
    Simd.reluGradient(Matrices.rows(x), Matrices.rows(dy), 37, relu, 3);
    Simd.geluGradient(Matrices.rows(x), Matrices.rows(dy), 37, gelu, 3);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 37; j++) {
        assertEquals(x[i][j] > 0 ? dy[i][j] : 0f, relu.values()[i][j]);
        // the same rational function, with and without fused additions
        assertEquals(
            dy[i][j] * Elementary.geluDerivative(x[i][j]), gelu.values()[i][j], 1e-6, "GELU");
      }
    }
  }
}
