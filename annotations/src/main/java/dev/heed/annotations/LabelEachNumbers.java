package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Numbers for each vector (regression with the squared error). */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LabelEachNumbers {

  /** How many, at least 1. */
  int value();
}
