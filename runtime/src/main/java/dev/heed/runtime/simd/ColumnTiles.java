package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of {@code aᵀ · w} for a block {@code a}, {@code [depth][}{@link Lanes#BLOCK}{@code ]}: four
 * of its columns by four, two or one vectors of {@code w}, {@code [depth][vectors · lanes]}. Each
 * result is {@code (start + a₀w₀ + a₁w₁ + …) · f}.
 */
final class ColumnTiles {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;
  private static final int BLOCK = Lanes.BLOCK;

  private ColumnTiles() {}

  /** Four vectors, written from {@code column} on. */
  static void four(
      float[] a,
      int o0,
      int o1,
      int o2,
      int o3,
      float[] w,
      int base,
      int depth,
      float f0,
      float f1,
      float f2,
      float f3,
      float[] s0,
      float[] s1,
      float[] s2,
      float[] s3,
      int start,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      int column) {
    FloatVector a0 = FloatVector.fromArray(SPECIES, s0, start);
    FloatVector a1 = FloatVector.fromArray(SPECIES, s0, start + LANES);
    FloatVector a2 = FloatVector.fromArray(SPECIES, s0, start + 2 * LANES);
    FloatVector a3 = FloatVector.fromArray(SPECIES, s0, start + 3 * LANES);
    FloatVector b0 = FloatVector.fromArray(SPECIES, s1, start);
    FloatVector b1 = FloatVector.fromArray(SPECIES, s1, start + LANES);
    FloatVector b2 = FloatVector.fromArray(SPECIES, s1, start + 2 * LANES);
    FloatVector b3 = FloatVector.fromArray(SPECIES, s1, start + 3 * LANES);
    FloatVector c0 = FloatVector.fromArray(SPECIES, s2, start);
    FloatVector c1 = FloatVector.fromArray(SPECIES, s2, start + LANES);
    FloatVector c2 = FloatVector.fromArray(SPECIES, s2, start + 2 * LANES);
    FloatVector c3 = FloatVector.fromArray(SPECIES, s2, start + 3 * LANES);
    FloatVector d0 = FloatVector.fromArray(SPECIES, s3, start);
    FloatVector d1 = FloatVector.fromArray(SPECIES, s3, start + LANES);
    FloatVector d2 = FloatVector.fromArray(SPECIES, s3, start + 2 * LANES);
    FloatVector d3 = FloatVector.fromArray(SPECIES, s3, start + 3 * LANES);
    for (int k = 0; k < depth; k++) {
      int at = base + k * 4 * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LANES);
      FloatVector w2 = FloatVector.fromArray(SPECIES, w, at + 2 * LANES);
      FloatVector w3 = FloatVector.fromArray(SPECIES, w, at + 3 * LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[o0 + k * BLOCK]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      a2 = x0.fma(w2, a2);
      a3 = x0.fma(w3, a3);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[o1 + k * BLOCK]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      b2 = x1.fma(w2, b2);
      b3 = x1.fma(w3, b3);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[o2 + k * BLOCK]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      c2 = x2.fma(w2, c2);
      c3 = x2.fma(w3, c3);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[o3 + k * BLOCK]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      d2 = x3.fma(w2, d2);
      d3 = x3.fma(w3, d3);
    }
    a0.mul(f0).intoArray(y0, column);
    a1.mul(f0).intoArray(y0, column + LANES);
    a2.mul(f0).intoArray(y0, column + 2 * LANES);
    a3.mul(f0).intoArray(y0, column + 3 * LANES);
    b0.mul(f1).intoArray(y1, column);
    b1.mul(f1).intoArray(y1, column + LANES);
    b2.mul(f1).intoArray(y1, column + 2 * LANES);
    b3.mul(f1).intoArray(y1, column + 3 * LANES);
    c0.mul(f2).intoArray(y2, column);
    c1.mul(f2).intoArray(y2, column + LANES);
    c2.mul(f2).intoArray(y2, column + 2 * LANES);
    c3.mul(f2).intoArray(y2, column + 3 * LANES);
    d0.mul(f3).intoArray(y3, column);
    d1.mul(f3).intoArray(y3, column + LANES);
    d2.mul(f3).intoArray(y3, column + 2 * LANES);
    d3.mul(f3).intoArray(y3, column + 3 * LANES);
  }

  /** Two vectors, written from {@code column} on. */
  static void two(
      float[] a,
      int o0,
      int o1,
      int o2,
      int o3,
      float[] w,
      int base,
      int depth,
      float f0,
      float f1,
      float f2,
      float f3,
      float[] s0,
      float[] s1,
      float[] s2,
      float[] s3,
      int start,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      int column) {
    FloatVector a0 = FloatVector.fromArray(SPECIES, s0, start);
    FloatVector a1 = FloatVector.fromArray(SPECIES, s0, start + LANES);
    FloatVector b0 = FloatVector.fromArray(SPECIES, s1, start);
    FloatVector b1 = FloatVector.fromArray(SPECIES, s1, start + LANES);
    FloatVector c0 = FloatVector.fromArray(SPECIES, s2, start);
    FloatVector c1 = FloatVector.fromArray(SPECIES, s2, start + LANES);
    FloatVector d0 = FloatVector.fromArray(SPECIES, s3, start);
    FloatVector d1 = FloatVector.fromArray(SPECIES, s3, start + LANES);
    for (int k = 0; k < depth; k++) {
      int at = base + k * 2 * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[o0 + k * BLOCK]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[o1 + k * BLOCK]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[o2 + k * BLOCK]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[o3 + k * BLOCK]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
    }
    a0.mul(f0).intoArray(y0, column);
    a1.mul(f0).intoArray(y0, column + LANES);
    b0.mul(f1).intoArray(y1, column);
    b1.mul(f1).intoArray(y1, column + LANES);
    c0.mul(f2).intoArray(y2, column);
    c1.mul(f2).intoArray(y2, column + LANES);
    d0.mul(f3).intoArray(y3, column);
    d1.mul(f3).intoArray(y3, column + LANES);
  }

  /** One vector, written from {@code column} on. */
  static void one(
      float[] a,
      int o0,
      int o1,
      int o2,
      int o3,
      float[] w,
      int base,
      int depth,
      float f0,
      float f1,
      float f2,
      float f3,
      float[] s0,
      float[] s1,
      float[] s2,
      float[] s3,
      int start,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      int column) {
    FloatVector a0 = FloatVector.fromArray(SPECIES, s0, start);
    FloatVector b0 = FloatVector.fromArray(SPECIES, s1, start);
    FloatVector c0 = FloatVector.fromArray(SPECIES, s2, start);
    FloatVector d0 = FloatVector.fromArray(SPECIES, s3, start);
    for (int k = 0; k < depth; k++) {
      int at = base + k * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector x0 = FloatVector.broadcast(SPECIES, a[o0 + k * BLOCK]);
      a0 = x0.fma(w0, a0);
      FloatVector x1 = FloatVector.broadcast(SPECIES, a[o1 + k * BLOCK]);
      b0 = x1.fma(w0, b0);
      FloatVector x2 = FloatVector.broadcast(SPECIES, a[o2 + k * BLOCK]);
      c0 = x2.fma(w0, c0);
      FloatVector x3 = FloatVector.broadcast(SPECIES, a[o3 + k * BLOCK]);
      d0 = x3.fma(w0, d0);
    }
    a0.mul(f0).intoArray(y0, column);
    b0.mul(f1).intoArray(y1, column);
    c0.mul(f2).intoArray(y2, column);
    d0.mul(f3).intoArray(y3, column);
  }

  /** The tile of so many vectors. */
  static void run(
      int vectors,
      float[] a,
      int o0,
      int o1,
      int o2,
      int o3,
      float[] w,
      int base,
      int depth,
      float f0,
      float f1,
      float f2,
      float f3,
      float[] s0,
      float[] s1,
      float[] s2,
      float[] s3,
      int start,
      float[] y0,
      float[] y1,
      float[] y2,
      float[] y3,
      int column) {
    switch (vectors) {
      case 4 ->
          four(
              a, o0, o1, o2, o3, w, base, depth, f0, f1, f2, f3, s0, s1, s2, s3, start, y0, y1, y2,
              y3, column);
      case 2 ->
          two(
              a, o0, o1, o2, o3, w, base, depth, f0, f1, f2, f3, s0, s1, s2, s3, start, y0, y1, y2,
              y3, column);
      default ->
          one(
              a, o0, o1, o2, o3, w, base, depth, f0, f1, f2, f3, s0, s1, s2, s3, start, y0, y1, y2,
              y3, column);
    }
  }
}
