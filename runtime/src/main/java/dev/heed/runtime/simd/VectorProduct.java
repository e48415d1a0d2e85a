package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Epilogue;
import dev.heed.runtime.kernel.PackedWeights;
import dev.heed.runtime.kernel.Rows;
import org.jspecify.annotations.Nullable;

/**
 * {@code output = epilogue(input · W + bias (+ residual))}, panel by panel and four rows at a time.
 * A panel stays in the cache while all rows pass it. Where the rows are no multiple of four, the
 * last tile begins earlier and computes some of them again, to the same bits.
 */
final class VectorProduct {

  private static final int LANES = Lanes.COUNT;

  private VectorProduct() {}

  static void product(
      Rows input,
      PackedWeights weights,
      Epilogue epilogue,
      float @Nullable [][] residual,
      Rows output,
      int n) {
    int depth = weights.inputs();
    int left = Lanes.vectors(weights.outputs());
    int column = 0;
    int base = 0;
    float[][] x = input.values();
    float[][] y = output.values();
    while (left > 0) {
      int vectors = Lanes.tile(left);
      panel(x, weights, vectors, base, depth, column, residual, epilogue, y, n);
      left -= vectors;
      column += vectors * LANES;
      base += depth * vectors * LANES;
    }
  }

  private static void panel(
      float[][] x,
      PackedWeights weights,
      int vectors,
      int base,
      int depth,
      int column,
      float @Nullable [][] r,
      Epilogue epilogue,
      float[][] y,
      int n) {
    boolean relu = epilogue == Epilogue.RELU;
    float[] w = weights.panels();
    float[] bias = weights.bias();
    float[] zeros = weights.zeros();
    int last = n - 1;
    int rows = vectors == 2 && Lanes.FEW_REGISTERS ? 4 : Lanes.rows(vectors);
    for (int row = 0; row < n; row += rows) {
      switch (vectors) {
        case 4 -> ProductTiles.four(x, row, last, w, base, depth, bias, zeros, column, r, relu, y);
        case 2 -> {
          if (Lanes.FEW_REGISTERS) {
            ProductTilesOfFewRegisters.two(
                x, row, last, w, base, depth, bias, zeros, column, r, relu, y);
          } else {
            ProductTiles.two(x, row, last, w, base, depth, bias, zeros, column, r, relu, y);
          }
        }
        default -> ProductTiles.one(x, row, last, w, base, depth, bias, zeros, column, r, relu, y);
      }
    }
    if (epilogue == Epilogue.GELU) {
      int end = column + vectors * LANES;
      for (int row = 0; row < n; row++) {
        VectorGelu.apply(y[row], y[row], column, end);
      }
    }
  }
}
