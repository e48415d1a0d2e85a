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
    float[] none = weights.zeros();
    int last = n - 1;
    for (int row = 0; row < n; row += 4) {
      int i0 = Math.max(0, Math.min(row, n - 4));
      int i1 = Math.min(i0 + 1, last);
      int i2 = Math.min(i0 + 2, last);
      int i3 = Math.min(i0 + 3, last);
      float[] r0 = r == null ? none : r[i0];
      float[] r1 = r == null ? none : r[i1];
      float[] r2 = r == null ? none : r[i2];
      float[] r3 = r == null ? none : r[i3];
      switch (vectors) {
        case 4 ->
            ProductTiles.four(
                x[i0], x[i1], x[i2], x[i3], w, base, depth, bias, column, r0, r1, r2, r3, relu,
                y[i0], y[i1], y[i2], y[i3]);
        case 2 ->
            ProductTiles.two(
                x[i0], x[i1], x[i2], x[i3], w, base, depth, bias, column, r0, r1, r2, r3, relu,
                y[i0], y[i1], y[i2], y[i3]);
        default ->
            ProductTiles.one(
                x[i0], x[i1], x[i2], x[i3], w, base, depth, bias, column, r0, r1, r2, r3, relu,
                y[i0], y[i1], y[i2], y[i3]);
      }
      if (epilogue == Epilogue.GELU) {
        int end = column + vectors * LANES;
        for (int i = i0; i <= i3; i++) {
          VectorGelu.apply(y[i], y[i], column, end);
        }
      }
    }
  }
}
