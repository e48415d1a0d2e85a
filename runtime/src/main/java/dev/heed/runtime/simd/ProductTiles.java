package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of a product with packed weights: four rows of the input by four, two or one vectors of
 * outputs, whose sums stay in registers while the loop runs over the inputs. 16 sums, 4 weights and
 * a broadcast fill 21 of the 32 registers of AVX-512 and NEON; AVX2 with its 16 uses two vectors.
 *
 * <p>Every output is {@code (residual + bias) + x₀w₀ + x₁w₁ + …} in this order, whatever the tile.
 * Leaf methods over arrays only: a vector that is passed between methods may be boxed.
 */
final class ProductTiles {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private ProductTiles() {}

  /** Four vectors of outputs, from {@code column} on. */
  static void four(
      float[] in0,
      float[] in1,
      float[] in2,
      float[] in3,
      float[] w,
      int base,
      int depth,
      float[] bias,
      int column,
      float[] r0,
      float[] r1,
      float[] r2,
      float[] r3,
      boolean relu,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3) {
    FloatVector bias0 = FloatVector.fromArray(SPECIES, bias, column);
    FloatVector bias1 = FloatVector.fromArray(SPECIES, bias, column + LANES);
    FloatVector bias2 = FloatVector.fromArray(SPECIES, bias, column + 2 * LANES);
    FloatVector bias3 = FloatVector.fromArray(SPECIES, bias, column + 3 * LANES);
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

  /** Two vectors of outputs, from {@code column} on. */
  static void two(
      float[] in0,
      float[] in1,
      float[] in2,
      float[] in3,
      float[] w,
      int base,
      int depth,
      float[] bias,
      int column,
      float[] r0,
      float[] r1,
      float[] r2,
      float[] r3,
      boolean relu,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3) {
    FloatVector bias0 = FloatVector.fromArray(SPECIES, bias, column);
    FloatVector bias1 = FloatVector.fromArray(SPECIES, bias, column + LANES);
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

  /** One vector of outputs, from {@code column} on. */
  static void one(
      float[] in0,
      float[] in1,
      float[] in2,
      float[] in3,
      float[] w,
      int base,
      int depth,
      float[] bias,
      int column,
      float[] r0,
      float[] r1,
      float[] r2,
      float[] r3,
      boolean relu,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3) {
    FloatVector bias0 = FloatVector.fromArray(SPECIES, bias, column);
    FloatVector a0 = FloatVector.fromArray(SPECIES, r0, column).add(bias0);
    FloatVector b0 = FloatVector.fromArray(SPECIES, r1, column).add(bias0);
    FloatVector c0 = FloatVector.fromArray(SPECIES, r2, column).add(bias0);
    FloatVector d0 = FloatVector.fromArray(SPECIES, r3, column).add(bias0);
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
    }
    if (relu) {
      // a comparison and a blend, which keep NaN; max would take five instructions for that
      a0.blend(0f, a0.lt(0f)).intoArray(y0, column);
      b0.blend(0f, b0.lt(0f)).intoArray(y1, column);
      c0.blend(0f, c0.lt(0f)).intoArray(y2, column);
      d0.blend(0f, d0.lt(0f)).intoArray(y3, column);
      return;
    }
    a0.intoArray(y0, column);
    b0.intoArray(y1, column);
    c0.intoArray(y2, column);
    d0.intoArray(y3, column);
  }
}
