package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The softmax over turned scores: over the keys, a vector of queries at a time. */
final class VectorSoftmax {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;
  private static final int BLOCK = Lanes.BLOCK;

  /** 1.5 · 2²³: adding it leaves the nearest integer in the last bits. */
  private static final float MAGIC = 12582912f;

  /** Below this eˣ is no normal float, and 0 here. */
  private static final float LEAST = -87.33654f;

  private VectorSoftmax() {}

  /**
   * {@code scores[j, i] = exp(scores[j, i] − the largest over j)} and {@code shares[i] = 1 / their
   * sum over j}. The exponential is within 1 ulp where it is at least 1.2 · 10⁻³⁸, and 0 below.
   */
  static void turned(float[] memory, int scores, int keys, int vectors, int shares) {
    for (int v = 0; v < vectors; v++) {
      column(memory, scores + v * LANES, keys, shares + v * LANES);
    }
  }

  /** One vector of queries; all in one method, since a vector that leaves one may be boxed. */
  private static void column(float[] memory, int at, int keys, int share) {
    // two maxima, since each comparison waits for the one before
    FloatVector even = FloatVector.fromArray(SPECIES, memory, at);
    FloatVector odd = even;
    int next = 1;
    for (; next + 1 < keys; next += 2) {
      FloatVector x = FloatVector.fromArray(SPECIES, memory, at + next * BLOCK);
      FloatVector y = FloatVector.fromArray(SPECIES, memory, at + (next + 1) * BLOCK);
      even = even.blend(x, x.compare(VectorOperators.GT, even));
      odd = odd.blend(y, y.compare(VectorOperators.GT, odd));
    }
    FloatVector last = FloatVector.fromArray(SPECIES, memory, at + (keys - 1) * BLOCK);
    even = even.blend(last, last.compare(VectorOperators.GT, even));
    FloatVector largest = even.blend(odd, odd.compare(VectorOperators.GT, even));
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int j = 0; j < keys; j++) {
      FloatVector x = FloatVector.fromArray(SPECIES, memory, at + j * BLOCK).sub(largest);
      var vanishes = x.lt(LEAST);
      x = x.blend(0f, vanishes);
      FloatVector shifted =
          x.fma(FloatVector.broadcast(SPECIES, 1.442695f), FloatVector.broadcast(SPECIES, MAGIC));
      FloatVector m = shifted.sub(MAGIC);
      FloatVector r = m.fma(FloatVector.broadcast(SPECIES, -0.69314575f), x);
      r = m.fma(FloatVector.broadcast(SPECIES, -1.4286068e-6f), r);
      // eʳ = 1 + r + r² · p(r) for |r| up to ½ ln 2
      FloatVector p =
          r.fma(
              FloatVector.broadcast(SPECIES, 1.9875691e-4f),
              FloatVector.broadcast(SPECIES, 1.3981999e-3f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 8.333452e-3f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 4.1665796e-2f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 0.16666666f));
      p = p.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
      p = p.mul(r).fma(r, r).add(1f);
      IntVector power =
          shifted.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23).add(0x3F800000);
      FloatVector e = p.mul(power.reinterpretAsFloats()).blend(0f, vanishes);
      e.intoArray(memory, at + j * BLOCK);
      sum = sum.add(e);
    }
    FloatVector.broadcast(SPECIES, 1f).div(sum).intoArray(memory, share);
  }
}
