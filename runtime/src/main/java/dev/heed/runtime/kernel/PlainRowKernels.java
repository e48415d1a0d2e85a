package dev.heed.runtime.kernel;

/** In loops that C2 turns into vector instructions: one index for all arrays, nothing before it. */
final class PlainRowKernels implements RowKernels {

  @Override
  public void add(float[] from, float[] to) {
    for (int j = 0; j < to.length; j++) {
      to[j] += from[j];
    }
  }

  @Override
  public void addScaled(float factor, float[] from, float[] to, int width) {
    for (int j = 0; j < width; j++) {
      to[j] += factor * from[j];
    }
  }

  /** Four sums side by side: one alone waits 4 cycles for every addition. */
  @Override
  public double squares(float[] row) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int j = 0;
    for (; j + 4 <= row.length; j += 4) {
      a += (double) row[j] * row[j];
      b += (double) row[j + 1] * row[j + 1];
      c += (double) row[j + 2] * row[j + 2];
      d += (double) row[j + 3] * row[j + 3];
    }
    for (; j < row.length; j++) {
      a += (double) row[j] * row[j];
    }
    return a + b + (c + d);
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
    for (int j = 0; j < values.length; j++) {
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
    for (int j = 0; j < values.length; j++) {
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
    for (int j = 0; j < values.length; j++) {
      float root = (float) Math.sqrt(square[j]);
      float h = 1 / (root * middle + epsilon);
      float q = root * h;
      float more = q * q * (moment2 - q * moment3);
      values[j] -= mean[j] * total * h * (1 + more);
    }
  }
}
