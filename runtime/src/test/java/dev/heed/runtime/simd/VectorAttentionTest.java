package dev.heed.runtime.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Scratch;
import dev.heed.runtime.kernel.Simd;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attention, LayerNorm and GELU of the vector kernels against their definitions in doubles. */
@Tag("simd")
class VectorAttentionTest {

  /**
   * The weights of a softmax are within a few 10⁻⁷, the sums over up to 200 keys within 2 · 10⁻⁶.
   */
  private static final double TOLERANCE = 5e-6;

  private static final int ALL = Integer.MAX_VALUE;

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1",
    "3, 1, 1, 3, 3",
    "7, 2, 2, 1, 1",
    "13, 3, 3, 13, 13",
    "16, 2, 2, 16, 16",
    "33, 4, 4, 16, 16",
    "33, 4, 2, 16, 5",
    "64, 2, 2, 32, 32",
    "65, 1, 1, 64, 64",
    "65, 6, 1, 3, 40",
    "130, 2, 2, 7, 7",
    "200, 8, 8, 2, 2",
    "200, 8, 4, 2, 1"
  })
  void attentionIsTheWeightedMeanOfValues(
      int n, int heads, int groups, int headWidth, int valueWidth) {
    for (int[] window : new int[][] {{ALL, ALL}, {ALL, 0}, {0, 0}, {2, 1}, {5, 90}, {64, 64}}) {
      check(n, heads, groups, headWidth, valueWidth, window[0], window[1]);
    }
  }

  private static void check(
      int n, int heads, int groups, int headWidth, int valueWidth, int back, int ahead) {
    Random random = new Random(n);
    int start = 3;
    int keys = heads * headWidth;
    int values = keys + groups * headWidth;
    float[][] joint = Matrices.random(random, n + start + 2, values + groups * valueWidth);
    Rows rows = Matrices.rows(joint);
    Rows output = new Rows(n + start + 2, heads * valueWidth);
    for (float[] row : output.values()) {
      row[0] = -7;
    }
    float scale = (float) (1 / Math.sqrt(headWidth));
    Simd.attention(
        rows,
        0,
        rows,
        keys,
        rows,
        values,
        start,
        n,
        heads,
        groups,
        headWidth,
        valueWidth,
        scale,
        back,
        ahead,
        new Scratch(),
        output);
    String what = n + " rows, " + heads + " heads, back " + back + ", ahead " + ahead;
    for (int head = 0; head < heads; head++) {
      int group = head * groups / heads;
      for (int i = 0; i < n; i++) {
        int from = (int) Math.max(0, (long) i - back);
        int to = (int) Math.min(n, (long) i + ahead + 1);
        double[] weights = new double[to];
        double sum = 0;
        for (int j = from; j < to; j++) {
          double score = 0;
          for (int c = 0; c < headWidth; c++) {
            score +=
                (double) joint[start + i][head * headWidth + c]
                    * joint[start + j][keys + group * headWidth + c];
          }
          weights[j] = Math.exp(score * scale);
          sum += weights[j];
        }
        for (int c = 0; c < valueWidth; c++) {
          double mean = 0;
          for (int j = from; j < to; j++) {
            mean += weights[j] / sum * joint[start + j][values + group * valueWidth + c];
          }
          float actual = output.values()[start + i][head * valueWidth + c];
          assertEquals(mean, actual, TOLERANCE, what);
        }
      }
    }
    assertEquals(-7, output.values()[start - 1][0], "the row before the sequence");
    assertEquals(-7, output.values()[start + n][0], "the row after the sequence");
  }

  @Test
  void softmaxIsWithinTwoUlpsOfTheExactExponentials() {
    // keys that score 0, −s and −∞ by the look of it: the shares tell the exponentials
    float[] memory = new float[2 * Lanes.BLOCK + Lanes.BLOCK];
    double worst = 0;
    for (float s = 0; s < 87; s += 0.0137f) {
      memory[0] = 0;
      memory[Lanes.BLOCK] = -s;
      VectorSoftmax.turned(memory, 0, 2, 1, 2 * Lanes.BLOCK);
      double exact = Math.exp(-s);
      worst = Math.max(worst, Math.abs(memory[Lanes.BLOCK] - exact) / Math.ulp((float) exact));
    }
    assertEquals(0, worst, 2, "ulp");
    memory[0] = 0;
    memory[Lanes.BLOCK] = Float.NEGATIVE_INFINITY;
    VectorSoftmax.turned(memory, 0, 2, 1, 2 * Lanes.BLOCK);
    assertEquals(0f, memory[Lanes.BLOCK]);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 7", "5, 16", "2, 17", "9, 64", "4, 130"})
  void normalisesByTheBiasedVariance(int n, int width) {
    Random random = new Random(n);
    float[][] x = Matrices.random(random, n, width);
    float[] gain = Matrices.random(random, 1, width)[0];
    float[] bias = Matrices.random(random, 1, width)[0];
    double[][] expected = new double[n][width];
    for (int i = 0; i < n; i++) {
      double mean = 0;
      double variance = 0;
      for (float v : x[i]) {
        mean += v / (double) width;
      }
      for (float v : x[i]) {
        variance += (v - mean) * (v - mean) / width;
      }
      for (int j = 0; j < width; j++) {
        expected[i][j] = (x[i][j] - mean) / Math.sqrt(variance + 1e-5) * gain[j] + bias[j];
      }
    }
    Rows output = new Rows(n, width);
    Simd.normalise(Matrices.rows(x), gain, bias, 1e-5f, width, output, n);
    Matrices.assertClose(expected, output.values(), TOLERANCE, "normalised");
  }
}
