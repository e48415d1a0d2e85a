package dev.heed.runtime.kernel;

/**
 * What training does to single rows of parameters, their gradients and the optimiser's means: in
 * plain Java or with vector instructions, whichever {@link Simd#ROWS} is. Arrays are of the length
 * of a row, and different ones. Implementations keep no state, so that they are safe for any number
 * of threads as long as the rows are of one.
 */
public interface RowKernels {

  /** {@code to += from}. */
  void add(float[] from, float[] to);

  /**
   * {@code to += factor · from} for the first elements.
   *
   * @param from at least {@code width} elements
   * @param to at least {@code width} elements
   * @param width how many elements
   */
  void addScaled(float factor, float[] from, float[] to, int width);

  /** The sum of the squares; not finite if an element is not, and perhaps from 10¹⁹ on. */
  double squares(float[] row);

  /**
   * A step of AdamW: with {@code g = scale · gradient}, {@code mean ← keep1 · mean + add1 · g},
   * {@code square ← keep2 · square + add2 · g²}, {@code values ← keep · values − size · mean /
   * (√square · rootScale + epsilon)}.
   */
  void move(
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
      float epsilon);

  /** {@code values −= size · mean / (√square · rootScale + epsilon)}. */
  void drift(
      float[] values, float[] mean, float[] square, float size, float rootScale, float epsilon);

  /**
   * With {@code h = 1 / (√square · middle + epsilon)} and {@code q = √square · h}: {@code values −=
   * total · mean · h · (1 + moment2 · q² − moment3 · q³)}.
   */
  void drift(
      float[] values,
      float[] mean,
      float[] square,
      float total,
      float middle,
      float moment2,
      float moment3,
      float epsilon);
}
