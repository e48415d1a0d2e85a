package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets elements to zero in training and scales the others so that the expectation stays; does
 * nothing otherwise: {@code [n, d]} to {@code [n, d]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Dropout {

  /** The share of elements that are dropped, from 0 to below 1. */
  double value();
}
