package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Numbers for the whole input (regression with the squared error). The layers before it end with
 * one vector, such as after {@link Pool}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LabelWholeNumbers {

  /** How many, at least 1. */
  int value();
}
