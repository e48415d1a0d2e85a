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
    float[] memory = scratch.flat(panels + n * BLOCK);
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
      for (int block = 0; block < blocks; block++) {
        int first = block * BLOCK;
        int count = Math.min(BLOCK, outputs - first);
        int a = block * n * BLOCK;
        for (int row = 0; row < count; row += Lanes.rows(vectors)) {
          switch (vectors) {
            case 4 ->
                AddedColumnTiles.four(
                    memory, a, row, count - 1, panels, n, weightGradient, first, column);
            case 2 ->
                AddedColumnTiles.two(
                    memory, a, row, count - 1, panels, n, weightGradient, first, column);
            default ->
                AddedColumnTiles.one(
                    memory, a, row, count - 1, panels, n, weightGradient, first, column);
          }
        }
      }
      column += stride;
    }
    if (column < inputs) {
      last(input.values(), gradient.values(), weightGradient, column, inputs, outputs, n);
    }
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
