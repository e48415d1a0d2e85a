package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.RowKernels;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * In whole vectors, and one by one behind the last of them. C2's own loops take most elements of a
 * short row one by one, since they align themselves first.
 */
final class VectorRowKernels implements RowKernels {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;

  @Override
  public void add(float[] from, float[] to) {
    int j = 0;
    for (; j <= to.length - LANES; j += LANES) {
      FloatVector.fromArray(SPECIES, to, j)
          .add(FloatVector.fromArray(SPECIES, from, j))
          .intoArray(to, j);
    }
    for (; j < to.length; j++) {
      to[j] += from[j];
    }
  }

  @Override
  public void addScaled(float factor, float[] from, float[] to, int width) {
    int j = 0;
    for (; j <= width - LANES; j += LANES) {
      FloatVector.fromArray(SPECIES, from, j)
          .mul(factor)
          .add(FloatVector.fromArray(SPECIES, to, j))
          .intoArray(to, j);
    }
    for (; j < width; j++) {
      to[j] += factor * from[j];
    }
  }

  @Override
  public double squares(float[] row) {
    FloatVector sums = FloatVector.zero(SPECIES);
    int j = 0;
    for (; j <= row.length - LANES; j += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, row, j);
      sums = x.fma(x, sums);
    }
    double sum = j == 0 ? 0 : sums.reduceLanes(VectorOperators.ADD);
    for (; j < row.length; j++) {
      sum += (double) row[j] * row[j];
    }
    return sum;
  }

  @Override
  public void move(
      float[] values,
      float[] gradient,
      float[] mean,
      float[] square,
      float scale,
      float keep1,
      float add1,
      float keep2,
      float add2,
      float keep,
      float size,
      float rootScale,
      float epsilon) {
    int j = 0;
    for (; j <= values.length - LANES; j += LANES) {
      FloatVector g = FloatVector.fromArray(SPECIES, gradient, j).mul(scale);
      FloatVector m = FloatVector.fromArray(SPECIES, mean, j).mul(keep1).add(g.mul(add1));
      FloatVector v = FloatVector.fromArray(SPECIES, square, j).mul(keep2).add(g.mul(add2).mul(g));
      m.intoArray(mean, j);
      v.intoArray(square, j);
      FloatVector step = m.mul(size).div(root(v).mul(rootScale).add(epsilon));
      FloatVector.fromArray(SPECIES, values, j).mul(keep).sub(step).intoArray(values, j);
    }
    for (; j < values.length; j++) {
      float g = gradient[j] * scale;
      float m = keep1 * mean[j] + add1 * g;
      float v = keep2 * square[j] + add2 * g * g;
      mean[j] = m;
      square[j] = v;
      values[j] = keep * values[j] - size * m / ((float) Math.sqrt(v) * rootScale + epsilon);
    }
  }

  @Override
  public void drift(
      float[] values, float[] mean, float[] square, float size, float rootScale, float epsilon) {
    int j = 0;
    for (; j <= values.length - LANES; j += LANES) {
      FloatVector root = root(FloatVector.fromArray(SPECIES, square, j));
      FloatVector step =
          FloatVector.fromArray(SPECIES, mean, j).mul(size).div(root.mul(rootScale).add(epsilon));
      FloatVector.fromArray(SPECIES, values, j).sub(step).intoArray(values, j);
    }
    for (; j < values.length; j++) {
      values[j] -= size * mean[j] / ((float) Math.sqrt(square[j]) * rootScale + epsilon);
    }
  }

  @Override
  public void drift(
      float[] values,
      float[] mean,
      float[] square,
      float total,
      float middle,
      float moment2,
      float moment3,
      float epsilon) {
    int j = 0;
    for (; j <= values.length - LANES; j += LANES) {
      FloatVector root = root(FloatVector.fromArray(SPECIES, square, j));
      FloatVector h = FloatVector.broadcast(SPECIES, 1f).div(root.mul(middle).add(epsilon));
      FloatVector q = root.mul(h);
      FloatVector more = q.mul(q).mul(q.mul(-moment3).add(moment2)).add(1f);
      FloatVector step = FloatVector.fromArray(SPECIES, mean, j).mul(total).mul(h).mul(more);
      FloatVector.fromArray(SPECIES, values, j).sub(step).intoArray(values, j);
    }
    for (; j < values.length; j++) {
      float root = (float) Math.sqrt(square[j]);
      float h = 1 / (root * middle + epsilon);
      float q = root * h;
      float more = q * q * (moment2 - q * moment3);
      values[j] -= mean[j] * total * h * (1 + more);
    }
  }

  private static FloatVector root(FloatVector square) {
    return square.lanewise(VectorOperators.SQRT);
  }
}
