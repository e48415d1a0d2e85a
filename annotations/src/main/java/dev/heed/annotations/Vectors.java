package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Vectors that the caller gives as they are, {@code [n, width]}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Vectors {

  /** The most vectors of an input, at least 1. */
  int length();

  /** The elements of a vector, at least 1. */
  int width();

  /** What becomes of a longer input. */
  Overlong overlong() default Overlong.ERROR;

  /** How many vectors neighbouring windows have in common; given with {@link Overlong#WINDOWS}. */
  int overlap() default 0;
}
