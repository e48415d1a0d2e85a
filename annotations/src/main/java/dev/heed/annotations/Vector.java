package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One vector that the caller gives as it is, {@code [1, width]}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Vector {

  /** The elements of a vector, at least 1. */
  int width();
}
