package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Images of one size, a vector for each patch: {@code [height / patch · width / patch, patch ·
 * patch · channels]}. What becomes of a value v is (v / range − mean) / deviation.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Image {

  /** The pixels of every image; others are refused. */
  Size[] size();

  /** The values of a pixel, at least 1; 1 where left out. */
  int channels() default 1;

  /** The pixels of a patch's side, which divides height and width; 1, a pixel, where left out. */
  int patch() default 1;

  /** Whether the whole image is one vector instead, {@code [1, height · width · channels]}. */
  boolean flat() default false;

  /** What values are divided by, above 0; 255 where left out, so that bytes become 0 to 1. */
  double range() default 255;

  /** What is taken from each value then; 0 where left out. */
  double mean() default 0;

  /** What each value is divided by at last, above 0; 1 where left out. */
  double deviation() default 1;
}
