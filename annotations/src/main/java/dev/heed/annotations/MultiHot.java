package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Vectors of many columns, of which few are one and the others zero, {@code [n, columns]}. They are
 * never written out: the dense layer behind them adds rows of its weights.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface MultiHot {

  /** The most vectors of an input, at least 1. */
  int length();

  /** The elements of a vector, at least 1. */
  int columns();

  /** What becomes of a longer input. */
  Overlong overlong() default Overlong.ERROR;

  /** How many vectors neighbouring windows have in common; given with {@link Overlong#WINDOWS}. */
  int overlap() default 0;
}
