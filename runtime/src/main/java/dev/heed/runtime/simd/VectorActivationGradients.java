package dev.heed.runtime.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The gradients of activations, of one row; whole vectors, so that up to a vector less one element
 * beyond the width is read and written: rows have room for that.
 */
final class VectorActivationGradients {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  private VectorActivationGradients() {}

  /** {@code dx = dy} where what ReLU returned is above 0, else 0. */
  static void relu(float[] y, float[] dy, float[] dx, int width) {
    for (int j = 0; j < width; j += LANES) {
      FloatVector passes = FloatVector.fromArray(SPECIES, dy, j);
      FloatVector.zero(SPECIES)
          .blend(passes, FloatVector.fromArray(SPECIES, y, j).compare(VectorOperators.GT, 0f))
          .intoArray(dx, j);
    }
  }

  /** {@code dx = dy · (Φ(x) + x · φ(x))}, as {@code Elementary.geluDerivative} computes it. */
  static void gelu(float[] x, float[] dy, float[] dx, int width) {
    for (int j = 0; j < width; j += LANES) {
      FloatVector c = FloatVector.fromArray(SPECIES, x, j);
      c = c.blend(-6f, c.lt(-6f));
      c = c.blend(6f, c.compare(VectorOperators.GT, 6f));
      FloatVector t = c.mul(c);
      FloatVector p = t.mul(1.9088512e-7f).add(3.585058e-5f);
      p = p.fma(t, FloatVector.broadcast(SPECIES, 2.4184093e-5f));
      p = p.fma(t, FloatVector.broadcast(SPECIES, 0.014209174f));
      p = p.fma(t, FloatVector.broadcast(SPECIES, -0.030743454f));
      p = p.fma(t, FloatVector.broadcast(SPECIES, 0.7978845f));
      FloatVector q = t.mul(8.887479e-6f).add(1.9351987e-4f);
      q = q.fma(t, FloatVector.broadcast(SPECIES, 0.0035287624f));
      q = q.fma(t, FloatVector.broadcast(SPECIES, 0.041064724f));
      q = q.fma(t, FloatVector.broadcast(SPECIES, 0.29480568f));
      q = q.fma(t, FloatVector.broadcast(SPECIES, 1f));
      c.mul(p).div(q).add(0.5f).mul(FloatVector.fromArray(SPECIES, dy, j)).intoArray(dx, j);
    }
  }
}
