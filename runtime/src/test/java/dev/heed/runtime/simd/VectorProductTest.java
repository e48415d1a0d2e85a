package dev.heed.runtime.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.kernel.Epilogue;
import dev.heed.runtime.kernel.PackedWeights;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Scratch;
import dev.heed.runtime.kernel.Simd;
import dev.heed.runtime.math.Elementary;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The products of the vector kernels against three loops in double precision. */
@Tag("simd")
class VectorProductTest {

  private static final int[] SIZES = {1, 3, 4, 7, 13, 16, 17, 33, 64, 65, 130};

  /** Sums of up to 130 terms of size 1 in float: 130 · 2⁻²⁴ · a few. */
  private static final double TOLERANCE = 2e-5;

  @Test
  void vectorKernelsRunInTheseTests() {
    assertTrue(Simd.AVAILABLE, Simd.description());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 13, 16, 31})
  void productIsTheSumOverInputs(int n) {
    Random random = new Random(n);
    for (int inputs : SIZES) {
      for (int outputs : SIZES) {
        float[][] x = Matrices.random(random, n, inputs);
        float[][] w = Matrices.random(random, outputs, inputs);
        float[] bias = Matrices.random(random, 1, outputs)[0];
        float[][] residual = Matrices.random(random, n, outputs);
        double[][] sums = Matrices.timesTransposed(Matrices.doubles(x), Matrices.doubles(w));
        PackedWeights packed = PackedWeights.of(new float[][][] {w}, new float[][] {bias});
        for (Epilogue epilogue : Epilogue.values()) {
          String what = epilogue + " of [" + n + ", " + inputs + "] to " + outputs;
          Rows output = new Rows(n, outputs);
          Simd.product(Matrices.rows(x), packed, epilogue, output, n);
          Matrices.assertClose(
              expected(sums, bias, new float[n][outputs], epilogue),
              output.values(),
              TOLERANCE,
              what);
          Simd.product(Matrices.rows(x), packed, epilogue, Matrices.rows(residual), output, n);
          Matrices.assertClose(
              expected(sums, bias, residual, epilogue), output.values(), TOLERANCE, what);
        }
      }
    }
  }

  private static double[][] expected(
      double[][] sums, float[] bias, float[][] residual, Epilogue epilogue) {
    double[][] expected = new double[sums.length][sums[0].length];
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums[i].length; j++) {
        double sum = sums[i][j] + bias[j] + residual[i][j];
        expected[i][j] =
            switch (epilogue) {
              case NONE -> sum;
              case RELU -> Math.max(0, sum);
              case GELU -> Elementary.gelu((float) sum);
            };
      }
    }
    return expected;
  }

  @Test
  void aRowHasTheSameBitsInEveryBatch() {
    Random random = new Random(5);
    float[][] x = Matrices.random(random, 23, 37);
    PackedWeights packed =
        PackedWeights.of(new float[][][] {Matrices.random(random, 53, 37)}, new float[0][]);
    Rows all = new Rows(23, 53);
    Simd.product(Matrices.rows(x), packed, Epilogue.NONE, all, 23);
    for (int n = 1; n < 23; n++) {
      Rows some = new Rows(n, 53);
      Simd.product(
          Matrices.rows(Arrays.copyOfRange(x, 23 - n, 23)), packed, Epilogue.NONE, some, n);
      for (int i = 0; i < n; i++) {
        assertArrayEquals(
            Arrays.copyOf(all.values()[23 - n + i], 53),
            Arrays.copyOf(some.values()[i], 53),
            "row " + i + " of " + n);
      }
    }
  }

  @Test
  void severalWeightsLieSideBySide() {
    Random random = new Random(6);
    float[][] x = Matrices.random(random, 5, 19);
    float[][][] weights = new float[3][][];
    float[][] biases = new float[3][];
    for (int i = 0; i < 3; i++) {
      weights[i] = Matrices.random(random, 11 + i, 19);
      biases[i] = Matrices.random(random, 1, 11 + i)[0];
    }
    Rows joint = new Rows(5, 36);
    Simd.product(Matrices.rows(x), PackedWeights.of(weights, biases), Epilogue.NONE, joint, 5);
    int column = 0;
    for (int i = 0; i < 3; i++) {
      Rows single = new Rows(5, 11 + i);
      PackedWeights packed =
          PackedWeights.of(new float[][][] {weights[i]}, new float[][] {biases[i]});
      Simd.product(Matrices.rows(x), packed, Epilogue.NONE, single, 5);
      for (int row = 0; row < 5; row++) {
        assertArrayEquals(
            Arrays.copyOf(single.values()[row], 11 + i),
            Arrays.copyOfRange(joint.values()[row], column, column + 11 + i));
      }
      column += 11 + i;
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 5, 7", "16, 16, 4", "31, 33, 65", "7, 130, 66", "64, 64, 64"})
  void transposedWeightsGiveTheInputGradient(int n, int outputs, int inputs) {
    Random random = new Random(n);
    float[][] w = Matrices.random(random, outputs, inputs);
    float[][] dy = Matrices.random(random, n, outputs);
    double[][] turned = new double[inputs][outputs];
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        turned[i][o] = w[o][i];
      }
    }
    Rows dx = new Rows(n, inputs);
    Simd.product(Matrices.rows(dy), PackedWeights.transposed(w), Epilogue.NONE, dx, n);
    Matrices.assertClose(
        Matrices.timesTransposed(Matrices.doubles(dy), turned), dx.values(), TOLERANCE, "dx");
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 5, 7", "16, 16, 4", "31, 33, 65", "7, 130, 66", "64, 64, 64"})
  void weightGradientAddsUpOverRows(int n, int outputs, int inputs) {
    Random random = new Random(n);
    float[][] x = Matrices.random(random, n, inputs);
    float[][] dy = Matrices.random(random, n, outputs);
    float[][] gradient = Matrices.random(random, outputs, inputs);
    double[][] expected = Matrices.doubles(gradient);
    for (int o = 0; o < outputs; o++) {
      for (int i = 0; i < inputs; i++) {
        for (int row = 0; row < n; row++) {
          expected[o][i] += (double) dy[row][o] * x[row][i];
        }
      }
    }
    Simd.weightGradient(
        Matrices.rows(x), Matrices.rows(dy), gradient, inputs, outputs, new Scratch(), n);
    Matrices.assertClose(expected, gradient, TOLERANCE, "weight gradient");
  }
}
