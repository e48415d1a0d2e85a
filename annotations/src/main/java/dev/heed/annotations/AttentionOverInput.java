package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multi-head cross-attention, in the decoder of a {@link Sequence} only: {@code [m, d]} to {@code
 * [m, d]} for m symbols of width d, each of which considers all n vectors of the input. Queries are
 * made of the symbols, keys and values of the input's vectors.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface AttentionOverInput {
  /** The number of heads, at least 1; it divides the width unless there is a {@link #headWidth}. */
  int heads();

  /**
   * The number of keys and values, each shared by as many heads in a row. It divides the heads, and
   * is as many where left out.
   */
  int groups() default Integer.MAX_VALUE;

  /** The width of a query and of a key; d / heads where left out. */
  int headWidth() default Integer.MAX_VALUE;

  /** The width of a value; that of a query where left out. */
  int valueWidth() default Integer.MAX_VALUE;

  /** Whether the projections add a bias; they do where left out. */
  boolean bias() default true;

  /** The same for the projection to queries alone. */
  boolean queryBias() default true;

  /** The same for the projection to keys alone. */
  boolean keyBias() default true;

  /** The same for the projection to values alone. */
  boolean valueBias() default true;

  /** Whether what the heads collect is projected back to the width d; it is where left out. */
  boolean output() default true;

  /** Whether that projection adds a bias; as {@link #bias} where left out. */
  boolean outputBias() default true;

  /** What a query and a key come to; scaled dot products where left out. */
  Score score() default Score.SCALED;

  /** What dot products are multiplied with, from 1e-6 to 1e6; 1 / √headWidth where left out. */
  double scale() default Double.NaN;

  /**
   * The bound c, from 1e-6 to 1e6, within which scores are smoothly kept by c · tanh(score / c);
   * none where left out.
   */
  double softCap() default Double.NaN;
}
