package dev.heed.runtime.simd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.kernel.Dropout;
import dev.heed.runtime.kernel.RowFormulas;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Simd;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What vector kernels do to rows, bags and dropped elements. */
@Tag("simd")
class VectorRowKernelsTest {

  @Test
  void agreeWithTheFormulas() {
    assertEquals(VectorRowKernels.class, Simd.ROWS.getClass());
    RowFormulas.check(Simd.ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 13, 16, 17, 31, 32, 33, 64, 65, 130, 131})
  void dropTheSameAsPlainJava(int width) {
    Random random = new Random(width);
    float[][] x = Matrices.random(random, 20, width);
    Rows output = new Rows(20, width);
    long seed = 5L << 32;
    Dropout.drop(Matrices.rows(x), seed, 3, 20_000, 1.4f, width, output, 20);
    // the number of a row's first place, as drop computes it
    int mixed = (int) (seed ^ (seed >>> 32)) * 0x9E3779B1 ^ 3;
    for (int row = 0; row < 20; row++) {
      float[] plain = new float[width];
      Dropout.row(x[row], plain, mixed + row * 0x85EBCA77, 20_000, 1.4f, width, 0);
      for (int j = 0; j < width; j++) {
        assertEquals(plain[j], output.values()[row][j], 0f, row + ", " + j + " of " + width);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 16, 17, 31, 64, 65, 130})
  void bagsAreMeans(int width) {
    Random random = new Random(width);
    float[][] table = Matrices.random(random, 50, width);
    int n = 12;
    int[] starts = new int[n + 1];
    int[] items = new int[n * n];
    for (int row = 0; row < n; row++) {
      // bags of 0 to 11 items, some of them twice
      starts[row + 1] = starts[row] + row;
      for (int item = starts[row]; item < starts[row + 1]; item++) {
        items[item] = random.nextInt(50);
      }
    }
    double[][] expected = new double[n][width];
    for (int row = 1; row < n; row++) {
      for (int item = starts[row]; item < starts[row + 1]; item++) {
        for (int j = 0; j < width; j++) {
          expected[row][j] += table[items[item]][j] / (double) row;
        }
      }
    }
    Rows output = new Rows(n + 1, width);
    output.values()[n][0] = 7;
    Simd.bagMean(starts, items, table, width, output, n);
    Matrices.assertClose(expected, output.values(), 1e-6, "bags of " + width);
    assertEquals(7, output.values()[n][0]);
  }
}
