package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Multi-head scaled dot-product self-attention with query, key, value and output projections of the
 * input's width d: {@code [n, d]} to {@code [n, d]} for any n.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Attention {

  /** The number of heads, at least 1; it divides the width. */
  int heads();

  /** Whether the four projections add a bias; they do where left out. */
  boolean bias() default true;
}
