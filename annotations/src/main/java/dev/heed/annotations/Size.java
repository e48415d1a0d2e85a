package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an image measures; {@code @Size(height = 8, width = 10)} is {@code 8×10} in the language.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Size {

  /** The pixels from top to bottom, at least 1. */
  int height();

  /** The pixels from left to right, at least 1. */
  int width();
}
