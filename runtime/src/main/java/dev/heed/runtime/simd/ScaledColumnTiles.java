package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of {@code aᵀ · w} for a block {@code a}, {@code [depth][}{@link Lanes#BLOCK}{@code ]},
 * which lies in one array with {@code w}, {@code [depth][vectors · lanes]}.
 */
final class ScaledColumnTiles {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;
  private static final int BLOCK = Lanes.BLOCK;

  private ScaledColumnTiles() {}

  /**
   * Four vectors: {@code y[start + i][column …] = w[factors + i] · Σ_k w[a + k · BLOCK + i] ·
   * w[base + k · 4 · lanes …]} for i below n, four at a time.
   */
  static void four(
      float[] w,
      int a,
      int row,
      int last,
      int base,
      int depth,
      int factors,
      float[][] y,
      int start,
      int column) {
    int i0 = Math.max(0, Math.min(row, last - 3));
    int i1 = Math.min(i0 + 1, last);
    int i2 = Math.min(i0 + 2, last);
    int i3 = Math.min(i0 + 3, last);
    int o0 = a + i0;
    int o1 = a + i1;
    int o2 = a + i2;
    int o3 = a + i3;
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector a2 = FloatVector.zero(SPECIES);
    FloatVector a3 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector b2 = FloatVector.zero(SPECIES);
    FloatVector b3 = FloatVector.zero(SPECIES);
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector c1 = FloatVector.zero(SPECIES);
    FloatVector c2 = FloatVector.zero(SPECIES);
    FloatVector c3 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    FloatVector d1 = FloatVector.zero(SPECIES);
    FloatVector d2 = FloatVector.zero(SPECIES);
    FloatVector d3 = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int at = base + k * 4 * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LANES);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, at + 2 * LANES);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, at + 3 * LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, w[o0 + k * BLOCK]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      a2 = x0.fma(w2, a2);
      a3 = x0.fma(w3, a3);
      FloatVector x1 = FloatVector.broadcast(SPECIES, w[o1 + k * BLOCK]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      b2 = x1.fma(w2, b2);
      b3 = x1.fma(w3, b3);
      FloatVector x2 = FloatVector.broadcast(SPECIES, w[o2 + k * BLOCK]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      c2 = x2.fma(w2, c2);
      c3 = x2.fma(w3, c3);
      FloatVector x3 = FloatVector.broadcast(SPECIES, w[o3 + k * BLOCK]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      d2 = x3.fma(w2, d2);
      d3 = x3.fma(w3, d3);
    }
    float[] y0 = y[start + i0];
    float factor0 = w[factors + i0];
    float[] y1 = y[start + i1];
    float factor1 = w[factors + i1];
    float[] y2 = y[start + i2];
    float factor2 = w[factors + i2];
    float[] y3 = y[start + i3];
    float factor3 = w[factors + i3];
    a0.mul(factor0).intoArray(y0, column);
    a1.mul(factor0).intoArray(y0, column + LANES);
    a2.mul(factor0).intoArray(y0, column + 2 * LANES);
    a3.mul(factor0).intoArray(y0, column + 3 * LANES);
    b0.mul(factor1).intoArray(y1, column);
    b1.mul(factor1).intoArray(y1, column + LANES);
    b2.mul(factor1).intoArray(y1, column + 2 * LANES);
    b3.mul(factor1).intoArray(y1, column + 3 * LANES);
    c0.mul(factor2).intoArray(y2, column);
    c1.mul(factor2).intoArray(y2, column + LANES);
    c2.mul(factor2).intoArray(y2, column + 2 * LANES);
    c3.mul(factor2).intoArray(y2, column + 3 * LANES);
    d0.mul(factor3).intoArray(y3, column);
    d1.mul(factor3).intoArray(y3, column + LANES);
    d2.mul(factor3).intoArray(y3, column + 2 * LANES);
    d3.mul(factor3).intoArray(y3, column + 3 * LANES);
  }

  /**
   * Two vectors: {@code y[start + i][column …] = w[factors + i] · Σ_k w[a + k · BLOCK + i] · w[base
   * + k · 2 · lanes …]} for i below n, eight at a time.
   */
  static void two(
      float[] w,
      int a,
      int row,
      int last,
      int base,
      int depth,
      int factors,
      float[][] y,
      int start,
      int column) {
    int i0 = Math.max(0, Math.min(row, last - 7));
    int i1 = Math.min(i0 + 1, last);
    int i2 = Math.min(i0 + 2, last);
    int i3 = Math.min(i0 + 3, last);
    int i4 = Math.min(i0 + 4, last);
    int i5 = Math.min(i0 + 5, last);
    int i6 = Math.min(i0 + 6, last);
    int i7 = Math.min(i0 + 7, last);
    int o0 = a + i0;
    int o1 = a + i1;
    int o2 = a + i2;
    int o3 = a + i3;
    int o4 = a + i4;
    int o5 = a + i5;
    int o6 = a + i6;
    int o7 = a + i7;
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector c1 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    FloatVector d1 = FloatVector.zero(SPECIES);
    FloatVector e0 = FloatVector.zero(SPECIES);
    FloatVector e1 = FloatVector.zero(SPECIES);
    FloatVector f0 = FloatVector.zero(SPECIES);
    FloatVector f1 = FloatVector.zero(SPECIES);
    FloatVector g0 = FloatVector.zero(SPECIES);
    FloatVector g1 = FloatVector.zero(SPECIES);
    FloatVector h0 = FloatVector.zero(SPECIES);
    FloatVector h1 = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int at = base + k * 2 * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, w[o0 + k * BLOCK]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      FloatVector x1 = FloatVector.broadcast(SPECIES, w[o1 + k * BLOCK]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      FloatVector x2 = FloatVector.broadcast(SPECIES, w[o2 + k * BLOCK]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      FloatVector x3 = FloatVector.broadcast(SPECIES, w[o3 + k * BLOCK]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      FloatVector x4 = FloatVector.broadcast(SPECIES, w[o4 + k * BLOCK]);
      e0 = x4.fma(w0, e0);
      e1 = x4.fma(w1, e1);
      FloatVector x5 = FloatVector.broadcast(SPECIES, w[o5 + k * BLOCK]);
      f0 = x5.fma(w0, f0);
      f1 = x5.fma(w1, f1);
      FloatVector x6 = FloatVector.broadcast(SPECIES, w[o6 + k * BLOCK]);
      g0 = x6.fma(w0, g0);
      g1 = x6.fma(w1, g1);
      FloatVector x7 = FloatVector.broadcast(SPECIES, w[o7 + k * BLOCK]);
      h0 = x7.fma(w0, h0);
      h1 = x7.fma(w1, h1);
    }
    float[] y0 = y[start + i0];
    float factor0 = w[factors + i0];
    float[] y1 = y[start + i1];
    float factor1 = w[factors + i1];
    float[] y2 = y[start + i2];
    float factor2 = w[factors + i2];
    float[] y3 = y[start + i3];
    float factor3 = w[factors + i3];
    float[] y4 = y[start + i4];
    float factor4 = w[factors + i4];
    float[] y5 = y[start + i5];
    float factor5 = w[factors + i5];
    float[] y6 = y[start + i6];
    float factor6 = w[factors + i6];
    float[] y7 = y[start + i7];
    float factor7 = w[factors + i7];
    a0.mul(factor0).intoArray(y0, column);
    a1.mul(factor0).intoArray(y0, column + LANES);
    b0.mul(factor1).intoArray(y1, column);
    b1.mul(factor1).intoArray(y1, column + LANES);
    c0.mul(factor2).intoArray(y2, column);
    c1.mul(factor2).intoArray(y2, column + LANES);
    d0.mul(factor3).intoArray(y3, column);
    d1.mul(factor3).intoArray(y3, column + LANES);
    e0.mul(factor4).intoArray(y4, column);
    e1.mul(factor4).intoArray(y4, column + LANES);
    f0.mul(factor5).intoArray(y5, column);
    f1.mul(factor5).intoArray(y5, column + LANES);
    g0.mul(factor6).intoArray(y6, column);
    g1.mul(factor6).intoArray(y6, column + LANES);
    h0.mul(factor7).intoArray(y7, column);
    h1.mul(factor7).intoArray(y7, column + LANES);
  }

  /**
   * One vector: {@code y[start + i][column …] = w[factors + i] · Σ_k w[a + k · BLOCK + i] · w[base
   * + k · 1 · lanes …]} for i below n, eight at a time.
   */
  static void one(
      float[] w,
      int a,
      int row,
      int last,
      int base,
      int depth,
      int factors,
      float[][] y,
      int start,
      int column) {
    int i0 = Math.max(0, Math.min(row, last - 7));
    int i1 = Math.min(i0 + 1, last);
    int i2 = Math.min(i0 + 2, last);
    int i3 = Math.min(i0 + 3, last);
    int i4 = Math.min(i0 + 4, last);
    int i5 = Math.min(i0 + 5, last);
    int i6 = Math.min(i0 + 6, last);
    int i7 = Math.min(i0 + 7, last);
    int o0 = a + i0;
    int o1 = a + i1;
    int o2 = a + i2;
    int o3 = a + i3;
    int o4 = a + i4;
    int o5 = a + i5;
    int o6 = a + i6;
    int o7 = a + i7;
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    FloatVector e0 = FloatVector.zero(SPECIES);
    FloatVector f0 = FloatVector.zero(SPECIES);
    FloatVector g0 = FloatVector.zero(SPECIES);
    FloatVector h0 = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int at = base + k * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector x0 = FloatVector.broadcast(SPECIES, w[o0 + k * BLOCK]);
      a0 = x0.fma(w0, a0);
      FloatVector x1 = FloatVector.broadcast(SPECIES, w[o1 + k * BLOCK]);
      b0 = x1.fma(w0, b0);
      FloatVector x2 = FloatVector.broadcast(SPECIES, w[o2 + k * BLOCK]);
      c0 = x2.fma(w0, c0);
      FloatVector x3 = FloatVector.broadcast(SPECIES, w[o3 + k * BLOCK]);
      d0 = x3.fma(w0, d0);
      FloatVector x4 = FloatVector.broadcast(SPECIES, w[o4 + k * BLOCK]);
      e0 = x4.fma(w0, e0);
      FloatVector x5 = FloatVector.broadcast(SPECIES, w[o5 + k * BLOCK]);
      f0 = x5.fma(w0, f0);
      FloatVector x6 = FloatVector.broadcast(SPECIES, w[o6 + k * BLOCK]);
      g0 = x6.fma(w0, g0);
      FloatVector x7 = FloatVector.broadcast(SPECIES, w[o7 + k * BLOCK]);
      h0 = x7.fma(w0, h0);
    }
    float[] y0 = y[start + i0];
    float factor0 = w[factors + i0];
    float[] y1 = y[start + i1];
    float factor1 = w[factors + i1];
    float[] y2 = y[start + i2];
    float factor2 = w[factors + i2];
    float[] y3 = y[start + i3];
    float factor3 = w[factors + i3];
    float[] y4 = y[start + i4];
    float factor4 = w[factors + i4];
    float[] y5 = y[start + i5];
    float factor5 = w[factors + i5];
    float[] y6 = y[start + i6];
    float factor6 = w[factors + i6];
    float[] y7 = y[start + i7];
    float factor7 = w[factors + i7];
    a0.mul(factor0).intoArray(y0, column);
    b0.mul(factor1).intoArray(y1, column);
    c0.mul(factor2).intoArray(y2, column);
    d0.mul(factor3).intoArray(y3, column);
    e0.mul(factor4).intoArray(y4, column);
    f0.mul(factor5).intoArray(y5, column);
    g0.mul(factor6).intoArray(y6, column);
    h0.mul(factor7).intoArray(y7, column);
  }
}
