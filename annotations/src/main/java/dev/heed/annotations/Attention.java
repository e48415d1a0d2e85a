package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multi-head self-attention with query, key, value and output projections: {@code [n, d]} to {@code
 * [n, d]} for any n and width d, or to {@code [n, heads · valueWidth]} without the last.
 *
 * <p>Each output considers all n vectors, or those that are not hidden by {@link #causal} and by
 * either {@link #reach} or {@link #back} and {@link #ahead}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Attention {

  /** The number of heads, at least 1; it divides the width unless there is a {@link #headWidth}. */
  int heads();

  /**
   * The number of keys and values, each shared by as many heads in a row: grouped-query attention,
   * or multi-query attention with 1. It divides the heads, and is as many where left out.
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

  /** How attention tells where vectors stand; not at all where left out. */
  RelativePosition position() default RelativePosition.NONE;

  /** How much slower the last pair of rotary positions turns than the first, from 1 to 1e9. */
  double base() default 10_000;

  /** How many buckets relative positions have, from 4 to 1024. */
  int buckets() default 32;

  /** From which distance on all relative positions are in one bucket. */
  int distance() default 128;

  /** What makes weights of scores. */
  Normaliser normaliser() default Normaliser.SOFTMAX;

  /**
   * Whether each head has a sink: a learned score that takes its share of the softmax and gives
   * nothing, so that weights may sum to less than 1.
   */
  boolean sinks() default false;

  /** Whether an output considers its own and earlier vectors only, which is {@code ahead = 0}. */
  boolean causal() default false;

  /** How many vectors before and how many after are considered, at least 1; all where left out. */
  int reach() default Integer.MAX_VALUE;

  /** How many vectors before are considered, at least 0; all where left out. */
  int back() default Integer.MAX_VALUE;

  /** How many vectors after are considered, at least 0; all where left out. */
  int ahead() default Integer.MAX_VALUE;

  /** Whether an output considers its own node of a graph and those that its edges go to alone. */
  boolean overEdges() default false;

  /** Whether scores get a learned number for each type of edge and head. */
  boolean edgeBias() default false;

  /**
   * Up to which graph distance, 1 to 253, scores get a learned number for each distance and head,
   * all that is further sharing one; none where left out.
   */
  int distanceBias() default Integer.MAX_VALUE;
}
