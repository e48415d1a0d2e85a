package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multi-head scaled dot-product self-attention with query, key, value and output projections of the
 * input's width d: {@code [n, d]} to {@code [n, d]} for any n.
 *
 * <p>Each output considers all n vectors, or those that are not hidden by {@link #causal} and by
 * either {@link #reach} or {@link #back} and {@link #ahead}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Attention {

  /** The number of heads, at least 1; it divides the width. */
  int heads();

  /** Whether the four projections add a bias; they do where left out. */
  boolean bias() default true;

  /** Whether an output considers its own and earlier vectors only, which is {@code ahead = 0}. */
  boolean causal() default false;

  /** How many vectors before and how many after are considered, at least 1; all where left out. */
  int reach() default Integer.MAX_VALUE;

  /** How many vectors before are considered, at least 0; all where left out. */
  int back() default Integer.MAX_VALUE;

  /** How many vectors after are considered, at least 0; all where left out. */
  int ahead() default Integer.MAX_VALUE;
}
