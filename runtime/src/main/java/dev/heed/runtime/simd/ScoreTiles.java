package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles of scores: rows of keys by a block of one, two or four vectors of queries, which lie
 * turned, {@code [depth][vectors · lanes]}. What is written is turned too, a row of {@link
 * Lanes#BLOCK} queries for each key.
 */
final class ScoreTiles {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;
  private static final int BLOCK = Lanes.BLOCK;

  private ScoreTiles() {}

  /**
   * Four vectors of queries: {@code w[out + j · BLOCK + i] = Σ_k keys[start + j][column + k] ·
   * w[base + k · 4 · lanes + i]}, four keys at a time.
   */
  static void four(
      float[][] keys,
      int start,
      int row,
      int last,
      int column,
      float[] w,
      int base,
      int depth,
      int out) {
    int j0 = Math.max(0, Math.min(row, last - 3));
    int j1 = Math.min(j0 + 1, last);
    int j2 = Math.min(j0 + 2, last);
    int j3 = Math.min(j0 + 3, last);
    float[] key0 = keys[start + j0];
    float[] key1 = keys[start + j1];
    float[] key2 = keys[start + j2];
    float[] key3 = keys[start + j3];
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
      FloatVector x0 = FloatVector.broadcast(SPECIES, key0[column + k]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      a2 = x0.fma(w2, a2);
      a3 = x0.fma(w3, a3);
      FloatVector x1 = FloatVector.broadcast(SPECIES, key1[column + k]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      b2 = x1.fma(w2, b2);
      b3 = x1.fma(w3, b3);
      FloatVector x2 = FloatVector.broadcast(SPECIES, key2[column + k]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      c2 = x2.fma(w2, c2);
      c3 = x2.fma(w3, c3);
      FloatVector x3 = FloatVector.broadcast(SPECIES, key3[column + k]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      d2 = x3.fma(w2, d2);
      d3 = x3.fma(w3, d3);
    }
    a0.intoArray(w, out + j0 * BLOCK);
    a1.intoArray(w, out + j0 * BLOCK + LANES);
    a2.intoArray(w, out + j0 * BLOCK + 2 * LANES);
    a3.intoArray(w, out + j0 * BLOCK + 3 * LANES);
    b0.intoArray(w, out + j1 * BLOCK);
    b1.intoArray(w, out + j1 * BLOCK + LANES);
    b2.intoArray(w, out + j1 * BLOCK + 2 * LANES);
    b3.intoArray(w, out + j1 * BLOCK + 3 * LANES);
    c0.intoArray(w, out + j2 * BLOCK);
    c1.intoArray(w, out + j2 * BLOCK + LANES);
    c2.intoArray(w, out + j2 * BLOCK + 2 * LANES);
    c3.intoArray(w, out + j2 * BLOCK + 3 * LANES);
    d0.intoArray(w, out + j3 * BLOCK);
    d1.intoArray(w, out + j3 * BLOCK + LANES);
    d2.intoArray(w, out + j3 * BLOCK + 2 * LANES);
    d3.intoArray(w, out + j3 * BLOCK + 3 * LANES);
  }

  /**
   * Two vectors of queries: {@code w[out + j · BLOCK + i] = Σ_k keys[start + j][column + k] ·
   * w[base + k · 2 · lanes + i]}, eight keys at a time.
   */
  static void two(
      float[][] keys,
      int start,
      int row,
      int last,
      int column,
      float[] w,
      int base,
      int depth,
      int out) {
    int j0 = Math.max(0, Math.min(row, last - 7));
    int j1 = Math.min(j0 + 1, last);
    int j2 = Math.min(j0 + 2, last);
    int j3 = Math.min(j0 + 3, last);
    int j4 = Math.min(j0 + 4, last);
    int j5 = Math.min(j0 + 5, last);
    int j6 = Math.min(j0 + 6, last);
    int j7 = Math.min(j0 + 7, last);
    float[] key0 = keys[start + j0];
    float[] key1 = keys[start + j1];
    float[] key2 = keys[start + j2];
    float[] key3 = keys[start + j3];
    float[] key4 = keys[start + j4];
    float[] key5 = keys[start + j5];
    float[] key6 = keys[start + j6];
    float[] key7 = keys[start + j7];
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
      FloatVector x0 = FloatVector.broadcast(SPECIES, key0[column + k]);
      a0 = x0.fma(w0, a0);
      a1 = x0.fma(w1, a1);
      FloatVector x1 = FloatVector.broadcast(SPECIES, key1[column + k]);
      b0 = x1.fma(w0, b0);
      b1 = x1.fma(w1, b1);
      FloatVector x2 = FloatVector.broadcast(SPECIES, key2[column + k]);
      c0 = x2.fma(w0, c0);
      c1 = x2.fma(w1, c1);
      FloatVector x3 = FloatVector.broadcast(SPECIES, key3[column + k]);
      d0 = x3.fma(w0, d0);
      d1 = x3.fma(w1, d1);
      FloatVector x4 = FloatVector.broadcast(SPECIES, key4[column + k]);
      e0 = x4.fma(w0, e0);
      e1 = x4.fma(w1, e1);
      FloatVector x5 = FloatVector.broadcast(SPECIES, key5[column + k]);
      f0 = x5.fma(w0, f0);
      f1 = x5.fma(w1, f1);
      FloatVector x6 = FloatVector.broadcast(SPECIES, key6[column + k]);
      g0 = x6.fma(w0, g0);
      g1 = x6.fma(w1, g1);
      FloatVector x7 = FloatVector.broadcast(SPECIES, key7[column + k]);
      h0 = x7.fma(w0, h0);
      h1 = x7.fma(w1, h1);
    }
    a0.intoArray(w, out + j0 * BLOCK);
    a1.intoArray(w, out + j0 * BLOCK + LANES);
    b0.intoArray(w, out + j1 * BLOCK);
    b1.intoArray(w, out + j1 * BLOCK + LANES);
    c0.intoArray(w, out + j2 * BLOCK);
    c1.intoArray(w, out + j2 * BLOCK + LANES);
    d0.intoArray(w, out + j3 * BLOCK);
    d1.intoArray(w, out + j3 * BLOCK + LANES);
    e0.intoArray(w, out + j4 * BLOCK);
    e1.intoArray(w, out + j4 * BLOCK + LANES);
    f0.intoArray(w, out + j5 * BLOCK);
    f1.intoArray(w, out + j5 * BLOCK + LANES);
    g0.intoArray(w, out + j6 * BLOCK);
    g1.intoArray(w, out + j6 * BLOCK + LANES);
    h0.intoArray(w, out + j7 * BLOCK);
    h1.intoArray(w, out + j7 * BLOCK + LANES);
  }

  /**
   * One vector of queries: {@code w[out + j · BLOCK + i] = Σ_k keys[start + j][column + k] · w[base
   * + k · 1 · lanes + i]}, eight keys at a time.
   */
  static void one(
      float[][] keys,
      int start,
      int row,
      int last,
      int column,
      float[] w,
      int base,
      int depth,
      int out) {
    int j0 = Math.max(0, Math.min(row, last - 7));
    int j1 = Math.min(j0 + 1, last);
    int j2 = Math.min(j0 + 2, last);
    int j3 = Math.min(j0 + 3, last);
    int j4 = Math.min(j0 + 4, last);
    int j5 = Math.min(j0 + 5, last);
    int j6 = Math.min(j0 + 6, last);
    int j7 = Math.min(j0 + 7, last);
    float[] key0 = keys[start + j0];
    float[] key1 = keys[start + j1];
    float[] key2 = keys[start + j2];
    float[] key3 = keys[start + j3];
    float[] key4 = keys[start + j4];
    float[] key5 = keys[start + j5];
    float[] key6 = keys[start + j6];
    float[] key7 = keys[start + j7];
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
      FloatVector x0 = FloatVector.broadcast(SPECIES, key0[column + k]);
      a0 = x0.fma(w0, a0);
      FloatVector x1 = FloatVector.broadcast(SPECIES, key1[column + k]);
      b0 = x1.fma(w0, b0);
      FloatVector x2 = FloatVector.broadcast(SPECIES, key2[column + k]);
      c0 = x2.fma(w0, c0);
      FloatVector x3 = FloatVector.broadcast(SPECIES, key3[column + k]);
      d0 = x3.fma(w0, d0);
      FloatVector x4 = FloatVector.broadcast(SPECIES, key4[column + k]);
      e0 = x4.fma(w0, e0);
      FloatVector x5 = FloatVector.broadcast(SPECIES, key5[column + k]);
      f0 = x5.fma(w0, f0);
      FloatVector x6 = FloatVector.broadcast(SPECIES, key6[column + k]);
      g0 = x6.fma(w0, g0);
      FloatVector x7 = FloatVector.broadcast(SPECIES, key7[column + k]);
      h0 = x7.fma(w0, h0);
    }
    a0.intoArray(w, out + j0 * BLOCK);
    b0.intoArray(w, out + j1 * BLOCK);
    c0.intoArray(w, out + j2 * BLOCK);
    d0.intoArray(w, out + j3 * BLOCK);
    e0.intoArray(w, out + j4 * BLOCK);
    f0.intoArray(w, out + j5 * BLOCK);
    g0.intoArray(w, out + j6 * BLOCK);
    h0.intoArray(w, out + j7 * BLOCK);
  }
}
