package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** GELU in its erf form, as {@code Elementary.gelu} computes it, a vector at a time. */
final class VectorGelu {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private VectorGelu() {}

  /**
   * {@code y[j] = x[j] · Φ(x[j])} for j from {@code from} on; whole vectors, so that up to a vector
   * less one element beyond {@code to} is read and written: rows have room for that.
   */
  static void apply(float[] x, float[] y, int from, int to) {
    for (int j = from; j < to; j += LANES) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, j);
      FloatVector c = v.blend(-5.571924f, v.lt(-5.571924f));
      FloatVector e = c.mul(0.70710677f);
      e = e.blend(3.94f, e.compare(jdk.incubator.vector.VectorOperators.GT, 3.94f));
      FloatVector t = e.mul(e);
      FloatVector p = t.mul(2.116746e-6f).add(2.858258e-4f);
      p = p.fma(t, FloatVector.broadcast(SPECIES, 0.0036617888f));
      p = p.fma(t, FloatVector.broadcast(SPECIES, 0.052444592f));
      p = p.fma(t, FloatVector.broadcast(SPECIES, 0.1875601f));
      p = p.fma(t, FloatVector.broadcast(SPECIES, 1.1283792f));
      FloatVector q = t.mul(3.882666e-5f).add(0.0011433212f);
      q = q.fma(t, FloatVector.broadcast(SPECIES, 0.014760577f));
      q = q.fma(t, FloatVector.broadcast(SPECIES, 0.11299803f));
      q = q.fma(t, FloatVector.broadcast(SPECIES, 0.4995537f));
      q = q.fma(t, FloatVector.broadcast(SPECIES, 1f));
      FloatVector erf = e.mul(p).div(q);
      erf = erf.blend(-1f, erf.lt(-1f));
      c.mul(0.5f).mul(erf.add(1f)).intoArray(y, j);
    }
  }
}
