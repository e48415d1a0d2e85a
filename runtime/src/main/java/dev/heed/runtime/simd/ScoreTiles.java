package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of scores: four rows of keys by a block of one, two or four vectors of queries, which lie
 * turned, {@code [depth][vectors · lanes]}. What is written is turned too, a row of {@link
 * Lanes#BLOCK} queries for each key.
 */
final class ScoreTiles {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private ScoreTiles() {}

  /** Four vectors of queries; {@code out[p_r + i] = Σ_k key_r[first + k] · w[k][i]}. */
  static void four(
      float[] key0,
      float[] key1,
      float[] key2,
      float[] key3,
      int first,
      float[] w,
      int base,
      int depth,
      float[] out,
      int p0,
      int p1,
      int p2,
      int p3) {
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
      FloatVector x0 = FloatVector.broadcast(SPECIES, key0[first + k]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      a2 = x0.fma(w2, a2);
      a3 = x0.fma(w3, a3);
      FloatVector x1 = FloatVector.broadcast(SPECIES, key1[first + k]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      b2 = x1.fma(w2, b2);
      b3 = x1.fma(w3, b3);
      FloatVector x2 = FloatVector.broadcast(SPECIES, key2[first + k]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      c2 = x2.fma(w2, c2);
      c3 = x2.fma(w3, c3);
      FloatVector x3 = FloatVector.broadcast(SPECIES, key3[first + k]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      d2 = x3.fma(w2, d2);
      d3 = x3.fma(w3, d3);
    }
    a0.intoArray(out, p0);
    a1.intoArray(out, p0 + LANES);
    a2.intoArray(out, p0 + 2 * LANES);
    a3.intoArray(out, p0 + 3 * LANES);
    b0.intoArray(out, p1);
    b1.intoArray(out, p1 + LANES);
    b2.intoArray(out, p1 + 2 * LANES);
    b3.intoArray(out, p1 + 3 * LANES);
    c0.intoArray(out, p2);
    c1.intoArray(out, p2 + LANES);
    c2.intoArray(out, p2 + 2 * LANES);
    c3.intoArray(out, p2 + 3 * LANES);
    d0.intoArray(out, p3);
    d1.intoArray(out, p3 + LANES);
    d2.intoArray(out, p3 + 2 * LANES);
    d3.intoArray(out, p3 + 3 * LANES);
  }

  /** Two vectors of queries; {@code out[p_r + i] = Σ_k key_r[first + k] · w[k][i]}. */
  static void two(
      float[] key0,
      float[] key1,
      float[] key2,
      float[] key3,
      int first,
      float[] w,
      int base,
      int depth,
      float[] out,
      int p0,
      int p1,
      int p2,
      int p3) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector a1 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector b1 = FloatVector.zero(SPECIES);
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector c1 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    FloatVector d1 = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int at = base + k * 2 * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector w1 = FloatVector.fromArray(SPECIES, w, at + LANES);
      FloatVector x0 = FloatVector.broadcast(SPECIES, key0[first + k]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      FloatVector x1 = FloatVector.broadcast(SPECIES, key1[first + k]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      FloatVector x2 = FloatVector.broadcast(SPECIES, key2[first + k]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      FloatVector x3 = FloatVector.broadcast(SPECIES, key3[first + k]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
    }
    a0.intoArray(out, p0);
    a1.intoArray(out, p0 + LANES);
    b0.intoArray(out, p1);
    b1.intoArray(out, p1 + LANES);
    c0.intoArray(out, p2);
    c1.intoArray(out, p2 + LANES);
    d0.intoArray(out, p3);
    d1.intoArray(out, p3 + LANES);
  }

  /** One vector of queries; {@code out[p_r + i] = Σ_k key_r[first + k] · w[k][i]}. */
  static void one(
      float[] key0,
      float[] key1,
      float[] key2,
      float[] key3,
      int first,
      float[] w,
      int base,
      int depth,
      float[] out,
      int p0,
      int p1,
      int p2,
      int p3) {
    FloatVector a0 = FloatVector.zero(SPECIES);
    FloatVector b0 = FloatVector.zero(SPECIES);
    FloatVector c0 = FloatVector.zero(SPECIES);
    FloatVector d0 = FloatVector.zero(SPECIES);
    for (int k = 0; k < depth; k++) {
      int at = base + k * LANES;
      FloatVector w0 = FloatVector.fromArray(SPECIES, w, at);
      FloatVector x0 = FloatVector.broadcast(SPECIES, key0[first + k]);
      a0 = x0.fma(w0, a0);
      FloatVector x1 = FloatVector.broadcast(SPECIES, key1[first + k]);
      b0 = x1.fma(w0, b0);
      FloatVector x2 = FloatVector.broadcast(SPECIES, key2[first + k]);
      c0 = x2.fma(w0, c0);
      FloatVector x3 = FloatVector.broadcast(SPECIES, key3[first + k]);
      d0 = x3.fma(w0, d0);
    }
    a0.intoArray(out, p0);
    b0.intoArray(out, p1);
    c0.intoArray(out, p2);
    d0.intoArray(out, p3);
  }
}
