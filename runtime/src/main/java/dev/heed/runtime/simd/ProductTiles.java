package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * Tiles of a product with packed weights: rows of the input by four, two or one vectors of outputs,
 * whose sums stay in registers while the loop runs over the inputs. 16 sums, 4 weights and a
 * broadcast fill 21 of the 32 registers of AVX-512 and NEON; AVX2 with its 16 uses two vectors.
 *
 * <p>Every output is {@code (residual + bias) + x₀w₀ + x₁w₁ + …} in this order, whatever the tile.
 * Where the rows are no multiple of a tile's, the last tile begins earlier and computes some of
 * them again, to the same bits; where they are fewer, it computes the last one several times.
 */
final class ProductTiles {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private ProductTiles() {}

  /** Four vectors of outputs from {@code column} on, four of n rows at a time. */
  static void four(
      float[][] x,
      int row,
      int last,
      float[] w,
      int base,
      int depth,
      float[] bias,
      float[] zeros,
      int column,
      float @Nullable [][] residual,
      boolean relu,
      float[][] y) {
    FloatVector bias0 = FloatVector.fromArray(SPECIES, bias, column);
    FloatVector bias1 = FloatVector.fromArray(SPECIES, bias, column + LANES);
    FloatVector bias2 = FloatVector.fromArray(SPECIES, bias, column + 2 * LANES);
    FloatVector bias3 = FloatVector.fromArray(SPECIES, bias, column + 3 * LANES);
    int i0 = Math.max(0, Math.min(row, last - 3));
    int i1 = Math.min(i0 + 1, last);
    int i2 = Math.min(i0 + 2, last);
    int i3 = Math.min(i0 + 3, last);
    float[] in0 = x[i0];
    float[] in1 = x[i1];
    float[] in2 = x[i2];
    float[] in3 = x[i3];
    float[] r0 = residual == null ? zeros : residual[i0];
    float[] r1 = residual == null ? zeros : residual[i1];
    float[] r2 = residual == null ? zeros : residual[i2];
    float[] r3 = residual == null ? zeros : residual[i3];
    FloatVector a0 = FloatVector.fromArray(SPECIES, r0, column).add(bias0);
    FloatVector a1 = FloatVector.fromArray(SPECIES, r0, column + LANES).add(bias1);
    FloatVector a2 = FloatVector.fromArray(SPECIES, r0, column + 2 * LANES).add(bias2);
    FloatVector a3 = FloatVector.fromArray(SPECIES, r0, column + 3 * LANES).add(bias3);
    FloatVector b0 = FloatVector.fromArray(SPECIES, r1, column).add(bias0);
    FloatVector b1 = FloatVector.fromArray(SPECIES, r1, column + LANES).add(bias1);
    FloatVector b2 = FloatVector.fromArray(SPECIES, r1, column + 2 * LANES).add(bias2);
    FloatVector b3 = FloatVector.fromArray(SPECIES, r1, column + 3 * LANES).add(bias3);
    FloatVector c0 = FloatVector.fromArray(SPECIES, r2, column).add(bias0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, r2, column + LANES).add(bias1);
    FloatVector c2 = FloatVector.fromArray(SPECIES, r2, column + 2 * LANES).add(bias2);
    FloatVector c3 = FloatVector.fromArray(SPECIES, r2, column + 3 * LANES).add(bias3);
    FloatVector d0 = FloatVector.fromArray(SPECIES, r3, column).add(bias0);
    FloatVector d1 = FloatVector.fromArray(SPECIES, r3, column + LANES).add(bias1);
    FloatVector d2 = FloatVector.fromArray(SPECIES, r3, column + 2 * LANES).add(bias2);
    FloatVector d3 = FloatVector.fromArray(SPECIES, r3, column + 3 * LANES).add(bias3);
    for (int k = 0; k < depth; k++) {
      int at = base + k * 4 * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LANES);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, at + 2 * LANES);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, at + 3 * LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, in0[k]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      a2 = x0.fma(w2, a2);
      a3 = x0.fma(w3, a3);
      FloatVector x1 = FloatVector.broadcast(SPECIES, in1[k]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      b2 = x1.fma(w2, b2);
      b3 = x1.fma(w3, b3);
      FloatVector x2 = FloatVector.broadcast(SPECIES, in2[k]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      c2 = x2.fma(w2, c2);
      c3 = x2.fma(w3, c3);
      FloatVector x3 = FloatVector.broadcast(SPECIES, in3[k]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      d2 = x3.fma(w2, d2);
      d3 = x3.fma(w3, d3);
    }
    float[] y0 = y[i0];
    float[] y1 = y[i1];
    float[] y2 = y[i2];
    float[] y3 = y[i3];
    if (relu) {
      // a comparison and a blend, which keep NaN; max would take five instructions for that
      a0.blend(0f, a0.lt(0f)).intoArray(y0, column);
      a1.blend(0f, a1.lt(0f)).intoArray(y0, column + LANES);
      a2.blend(0f, a2.lt(0f)).intoArray(y0, column + 2 * LANES);
      a3.blend(0f, a3.lt(0f)).intoArray(y0, column + 3 * LANES);
      b0.blend(0f, b0.lt(0f)).intoArray(y1, column);
      b1.blend(0f, b1.lt(0f)).intoArray(y1, column + LANES);
      b2.blend(0f, b2.lt(0f)).intoArray(y1, column + 2 * LANES);
      b3.blend(0f, b3.lt(0f)).intoArray(y1, column + 3 * LANES);
      c0.blend(0f, c0.lt(0f)).intoArray(y2, column);
      c1.blend(0f, c1.lt(0f)).intoArray(y2, column + LANES);
      c2.blend(0f, c2.lt(0f)).intoArray(y2, column + 2 * LANES);
      c3.blend(0f, c3.lt(0f)).intoArray(y2, column + 3 * LANES);
      d0.blend(0f, d0.lt(0f)).intoArray(y3, column);
      d1.blend(0f, d1.lt(0f)).intoArray(y3, column + LANES);
      d2.blend(0f, d2.lt(0f)).intoArray(y3, column + 2 * LANES);
      d3.blend(0f, d3.lt(0f)).intoArray(y3, column + 3 * LANES);
      return;
    }
    a0.intoArray(y0, column);
    a1.intoArray(y0, column + LANES);
    a2.intoArray(y0, column + 2 * LANES);
    a3.intoArray(y0, column + 3 * LANES);
    b0.intoArray(y1, column);
    b1.intoArray(y1, column + LANES);
    b2.intoArray(y1, column + 2 * LANES);
    b3.intoArray(y1, column + 3 * LANES);
    c0.intoArray(y2, column);
    c1.intoArray(y2, column + LANES);
    c2.intoArray(y2, column + 2 * LANES);
    c3.intoArray(y2, column + 3 * LANES);
    d0.intoArray(y3, column);
    d1.intoArray(y3, column + LANES);
    d2.intoArray(y3, column + 2 * LANES);
    d3.intoArray(y3, column + 3 * LANES);
  }

  /** Two vectors of outputs from {@code column} on, eight of n rows at a time. */
  static void two(
      float[][] x,
      int row,
      int last,
      float[] w,
      int base,
      int depth,
      float[] bias,
      float[] zeros,
      int column,
      float @Nullable [][] residual,
      boolean relu,
      float[][] y) {
    FloatVector bias0 = FloatVector.fromArray(SPECIES, bias, column);
    FloatVector bias1 = FloatVector.fromArray(SPECIES, bias, column + LANES);
    int i0 = Math.max(0, Math.min(row, last - 7));
    int i1 = Math.min(i0 + 1, last);
    int i2 = Math.min(i0 + 2, last);
    int i3 = Math.min(i0 + 3, last);
    int i4 = Math.min(i0 + 4, last);
    int i5 = Math.min(i0 + 5, last);
    int i6 = Math.min(i0 + 6, last);
    int i7 = Math.min(i0 + 7, last);
    float[] in0 = x[i0];
    float[] in1 = x[i1];
    float[] in2 = x[i2];
    float[] in3 = x[i3];
    float[] in4 = x[i4];
    float[] in5 = x[i5];
    float[] in6 = x[i6];
    float[] in7 = x[i7];
    float[] r0 = residual == null ? zeros : residual[i0];
    float[] r1 = residual == null ? zeros : residual[i1];
    float[] r2 = residual == null ? zeros : residual[i2];
    float[] r3 = residual == null ? zeros : residual[i3];
    float[] r4 = residual == null ? zeros : residual[i4];
    float[] r5 = residual == null ? zeros : residual[i5];
    float[] r6 = residual == null ? zeros : residual[i6];
    float[] r7 = residual == null ? zeros : residual[i7];
    FloatVector a0 = FloatVector.fromArray(SPECIES, r0, column).add(bias0);
    FloatVector a1 = FloatVector.fromArray(SPECIES, r0, column + LANES).add(bias1);
    FloatVector b0 = FloatVector.fromArray(SPECIES, r1, column).add(bias0);
    FloatVector b1 = FloatVector.fromArray(SPECIES, r1, column + LANES).add(bias1);
    FloatVector c0 = FloatVector.fromArray(SPECIES, r2, column).add(bias0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, r2, column + LANES).add(bias1);
    FloatVector d0 = FloatVector.fromArray(SPECIES, r3, column).add(bias0);
    FloatVector d1 = FloatVector.fromArray(SPECIES, r3, column + LANES).add(bias1);
    FloatVector e0 = FloatVector.fromArray(SPECIES, r4, column).add(bias0);
    FloatVector e1 = FloatVector.fromArray(SPECIES, r4, column + LANES).add(bias1);
    FloatVector f0 = FloatVector.fromArray(SPECIES, r5, column).add(bias0);
    FloatVector f1 = FloatVector.fromArray(SPECIES, r5, column + LANES).add(bias1);
    FloatVector g0 = FloatVector.fromArray(SPECIES, r6, column).add(bias0);
    FloatVector g1 = FloatVector.fromArray(SPECIES, r6, column + LANES).add(bias1);
    FloatVector h0 = FloatVector.fromArray(SPECIES, r7, column).add(bias0);
    FloatVector h1 = FloatVector.fromArray(SPECIES, r7, column + LANES).add(bias1);
    for (int k = 0; k < depth; k++) {
      int at = base + k * 2 * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, in0[k]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      FloatVector x1 = FloatVector.broadcast(SPECIES, in1[k]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      FloatVector x2 = FloatVector.broadcast(SPECIES, in2[k]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      FloatVector x3 = FloatVector.broadcast(SPECIES, in3[k]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      FloatVector x4 = FloatVector.broadcast(SPECIES, in4[k]);
      e0 = x4.fma(w0, e0);
      e1 = x4.fma(w1, e1);
      FloatVector x5 = FloatVector.broadcast(SPECIES, in5[k]);
      f0 = x5.fma(w0, f0);
      f1 = x5.fma(w1, f1);
      FloatVector x6 = FloatVector.broadcast(SPECIES, in6[k]);
      g0 = x6.fma(w0, g0);
      g1 = x6.fma(w1, g1);
      FloatVector x7 = FloatVector.broadcast(SPECIES, in7[k]);
      h0 = x7.fma(w0, h0);
      h1 = x7.fma(w1, h1);
    }
    float[] y0 = y[i0];
    float[] y1 = y[i1];
    float[] y2 = y[i2];
    float[] y3 = y[i3];
    float[] y4 = y[i4];
    float[] y5 = y[i5];
    float[] y6 = y[i6];
    float[] y7 = y[i7];
    if (relu) {
      // a comparison and a blend, which keep NaN; max would take five instructions for that
      a0.blend(0f, a0.lt(0f)).intoArray(y0, column);
      a1.blend(0f, a1.lt(0f)).intoArray(y0, column + LANES);
      b0.blend(0f, b0.lt(0f)).intoArray(y1, column);
      b1.blend(0f, b1.lt(0f)).intoArray(y1, column + LANES);
      c0.blend(0f, c0.lt(0f)).intoArray(y2, column);
      c1.blend(0f, c1.lt(0f)).intoArray(y2, column + LANES);
      d0.blend(0f, d0.lt(0f)).intoArray(y3, column);
      d1.blend(0f, d1.lt(0f)).intoArray(y3, column + LANES);
      e0.blend(0f, e0.lt(0f)).intoArray(y4, column);
      e1.blend(0f, e1.lt(0f)).intoArray(y4, column + LANES);
      f0.blend(0f, f0.lt(0f)).intoArray(y5, column);
      f1.blend(0f, f1.lt(0f)).intoArray(y5, column + LANES);
      g0.blend(0f, g0.lt(0f)).intoArray(y6, column);
      g1.blend(0f, g1.lt(0f)).intoArray(y6, column + LANES);
      h0.blend(0f, h0.lt(0f)).intoArray(y7, column);
      h1.blend(0f, h1.lt(0f)).intoArray(y7, column + LANES);
      return;
    }
    a0.intoArray(y0, column);
    a1.intoArray(y0, column + LANES);
    b0.intoArray(y1, column);
    b1.intoArray(y1, column + LANES);
    c0.intoArray(y2, column);
    c1.intoArray(y2, column + LANES);
    d0.intoArray(y3, column);
    d1.intoArray(y3, column + LANES);
    e0.intoArray(y4, column);
    e1.intoArray(y4, column + LANES);
    f0.intoArray(y5, column);
    f1.intoArray(y5, column + LANES);
    g0.intoArray(y6, column);
    g1.intoArray(y6, column + LANES);
    h0.intoArray(y7, column);
    h1.intoArray(y7, column + LANES);
  }

  /** One vector of outputs from {@code column} on, eight of n rows at a time. */
  static void one(
      float[][] x,
      int row,
      int last,
      float[] w,
      int base,
      int depth,
      float[] bias,
      float[] zeros,
      int column,
      float @Nullable [][] residual,
      boolean relu,
      float[][] y) {
    FloatVector bias0 = FloatVector.fromArray(SPECIES, bias, column);
    int i0 = Math.max(0, Math.min(row, last - 7));
    int i1 = Math.min(i0 + 1, last);
    int i2 = Math.min(i0 + 2, last);
    int i3 = Math.min(i0 + 3, last);
    int i4 = Math.min(i0 + 4, last);
    int i5 = Math.min(i0 + 5, last);
    int i6 = Math.min(i0 + 6, last);
    int i7 = Math.min(i0 + 7, last);
    float[] in0 = x[i0];
    float[] in1 = x[i1];
    float[] in2 = x[i2];
    float[] in3 = x[i3];
    float[] in4 = x[i4];
    float[] in5 = x[i5];
    float[] in6 = x[i6];
    float[] in7 = x[i7];
    float[] r0 = residual == null ? zeros : residual[i0];
    float[] r1 = residual == null ? zeros : residual[i1];
    float[] r2 = residual == null ? zeros : residual[i2];
    float[] r3 = residual == null ? zeros : residual[i3];
    float[] r4 = residual == null ? zeros : residual[i4];
    float[] r5 = residual == null ? zeros : residual[i5];
    float[] r6 = residual == null ? zeros : residual[i6];
    float[] r7 = residual == null ? zeros : residual[i7];
    FloatVector a0 = FloatVector.fromArray(SPECIES, r0, column).add(bias0);
    FloatVector b0 = FloatVector.fromArray(SPECIES, r1, column).add(bias0);
    FloatVector c0 = FloatVector.fromArray(SPECIES, r2, column).add(bias0);
    FloatVector d0 = FloatVector.fromArray(SPECIES, r3, column).add(bias0);
    FloatVector e0 = FloatVector.fromArray(SPECIES, r4, column).add(bias0);
    FloatVector f0 = FloatVector.fromArray(SPECIES, r5, column).add(bias0);
    FloatVector g0 = FloatVector.fromArray(SPECIES, r6, column).add(bias0);
    FloatVector h0 = FloatVector.fromArray(SPECIES, r7, column).add(bias0);
    for (int k = 0; k < depth; k++) {
      int at = base + k * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector x0 = FloatVector.broadcast(SPECIES, in0[k]);
      a0 = x0.fma(w0, a0);
      FloatVector x1 = FloatVector.broadcast(SPECIES, in1[k]);
      b0 = x1.fma(w0, b0);
      FloatVector x2 = FloatVector.broadcast(SPECIES, in2[k]);
      c0 = x2.fma(w0, c0);
      FloatVector x3 = FloatVector.broadcast(SPECIES, in3[k]);
      d0 = x3.fma(w0, d0);
      FloatVector x4 = FloatVector.broadcast(SPECIES, in4[k]);
      e0 = x4.fma(w0, e0);
      FloatVector x5 = FloatVector.broadcast(SPECIES, in5[k]);
      f0 = x5.fma(w0, f0);
      FloatVector x6 = FloatVector.broadcast(SPECIES, in6[k]);
      g0 = x6.fma(w0, g0);
      FloatVector x7 = FloatVector.broadcast(SPECIES, in7[k]);
      h0 = x7.fma(w0, h0);
    }
    float[] y0 = y[i0];
    float[] y1 = y[i1];
    float[] y2 = y[i2];
    float[] y3 = y[i3];
    float[] y4 = y[i4];
    float[] y5 = y[i5];
    float[] y6 = y[i6];
    float[] y7 = y[i7];
    if (relu) {
      // a comparison and a blend, which keep NaN; max would take five instructions for that
      a0.blend(0f, a0.lt(0f)).intoArray(y0, column);
      b0.blend(0f, b0.lt(0f)).intoArray(y1, column);
      c0.blend(0f, c0.lt(0f)).intoArray(y2, column);
      d0.blend(0f, d0.lt(0f)).intoArray(y3, column);
      e0.blend(0f, e0.lt(0f)).intoArray(y4, column);
      f0.blend(0f, f0.lt(0f)).intoArray(y5, column);
      g0.blend(0f, g0.lt(0f)).intoArray(y6, column);
      h0.blend(0f, h0.lt(0f)).intoArray(y7, column);
      return;
    }
    a0.intoArray(y0, column);
    b0.intoArray(y1, column);
    c0.intoArray(y2, column);
    d0.intoArray(y3, column);
    e0.intoArray(y4, column);
    f0.intoArray(y5, column);
    g0.intoArray(y6, column);
    h0.intoArray(y7, column);
  }
}
