package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Two whole numbers and all between them; {@code @Range(from = 3, to = 5)} is {@code 3..5} in the
 * language.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Range {

  /** The first number. */
  int from();

  /** The last number, not below {@link #from}. */
  int to();
}
