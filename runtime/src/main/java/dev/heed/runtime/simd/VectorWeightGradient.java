package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Scratch;

/**
 * {@code weightGradient += gradientᵀ · input}. The rows of both are copied into panels once, since
 * a tile that took a row of its own for each step would look up and check four arrays for 16
 * products; a panel of input then stays in the cache while all outputs pass it.
 */
final class VectorWeightGradient {

  private static final int LANES = Lanes.COUNT;
  private static final int BLOCK = Lanes.BLOCK;

  private VectorWeightGradient() {}

  static void add(
      Rows input,
      Rows gradient,
      float[][] weightGradient,
      int inputs,
      int outputs,
      Scratch scratch,
      int n) {
    int blocks = (outputs + BLOCK - 1) / BLOCK;
    int panels = blocks * n * BLOCK;
    float[] memory = scratch.atLeast(1, panels + n * BLOCK)[0];
    for (int block = 0; block < blocks; block++) {
      int columns = Math.min(BLOCK, outputs - block * BLOCK);
      for (int row = 0; row < n; row++) {
        System.arraycopy(
            gradient.values()[row], block * BLOCK, memory, (block * n + row) * BLOCK, columns);
      }
    }
    int column = 0;
    while (column + LANES <= inputs) {
      int vectors = Lanes.tile((inputs - column) / LANES);
      int stride = vectors * LANES;
      for (int row = 0; row < n; row++) {
        System.arraycopy(input.values()[row], column, memory, panels + row * stride, stride);
      }
      for (int o = 0; o < outputs; o += 4) {
        tile(memory, o, outputs - 1, panels, n, vectors, weightGradient, column);
      }
      column += stride;
    }
    if (column < inputs) {
      last(input.values(), gradient.values(), weightGradient, column, inputs, outputs, n);
    }
  }

  /**
   * Four outputs from {@code o} on. Beyond the last, the last is computed again: a tile reads all
   * that it adds to before it writes, so that nothing is added twice.
   */
  private static void tile(
      float[] memory,
      int o,
      int last,
      int panel,
      int n,
      int vectors,
      float[][] weightGradient,
      int column) {
    int o1 = Math.min(o + 1, last);
    int o2 = Math.min(o + 2, last);
    int o3 = Math.min(o + 3, last);
    float[] w0 = weightGradient[o];
    float[] w1 = weightGradient[o1];
    float[] w2 = weightGradient[o2];
    float[] w3 = weightGradient[o3];
    ColumnTiles.run(
        vectors,
        memory,
        place(o, n),
        place(o1, n),
        place(o2, n),
        place(o3, n),
        memory,
        panel,
        n,
        1f,
        1f,
        1f,
        1f,
        w0,
        w1,
        w2,
        w3,
        column,
        w0,
        w1,
        w2,
        w3,
        column);
  }

  /** Where the gradients of an output lie: in the first row of its block. */
  private static int place(int output, int n) {
    return output / BLOCK * n * BLOCK + output % BLOCK;
  }

  /** The last inputs, too few for a vector. */
  private static void last(
      float[][] x,
      float[][] dy,
      float[][] weightGradient,
      int column,
      int inputs,
      int outputs,
      int n) {
    for (int o = 0; o < outputs; o++) {
      float[] to = weightGradient[o];
      for (int row = 0; row < n; row++) {
        for (int j = column; j < inputs; j++) {
          to[j] = Math.fma(dy[row][o], x[row][j], to[j]);
        }
      }
    }
  }
}
