package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * {@link ProductTiles} for machines with 16 vector registers: the sums of four rows by two vectors
 * take eight of them, two weights and a broadcast three.
 */
final class ProductTilesOfFewRegisters {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private ProductTilesOfFewRegisters() {}

  /** Two vectors of outputs from {@code column} on, four of n rows at a time. */
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
    FloatVector b0 = FloatVector.fromArray(SPECIES, r1, column).add(bias0);
    FloatVector b1 = FloatVector.fromArray(SPECIES, r1, column + LANES).add(bias1);
    FloatVector c0 = FloatVector.fromArray(SPECIES, r2, column).add(bias0);
    FloatVector c1 = FloatVector.fromArray(SPECIES, r2, column + LANES).add(bias1);
    FloatVector d0 = FloatVector.fromArray(SPECIES, r3, column).add(bias0);
    FloatVector d1 = FloatVector.fromArray(SPECIES, r3, column + LANES).add(bias1);
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
    }
    float[] y0 = y[i0];
    float[] y1 = y[i1];
    float[] y2 = y[i2];
    float[] y3 = y[i3];
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
  }
}
