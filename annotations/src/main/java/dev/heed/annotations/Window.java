package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each vector becomes the concatenation of its neighbours, zeros beyond the ends: {@code [n, d]} to
 * {@code [n, (back + 1 + ahead) · d]}. Either {@link #value}, for as many before as after, or
 * {@link #back} and {@link #ahead}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Window {

  /** How many vectors before and how many after, at least 1. */
  int value() default 0;

  /** How many vectors before, at least 0. */
  int back() default 0;

  /** How many vectors after, at least 0. */
  int ahead() default 0;
}
