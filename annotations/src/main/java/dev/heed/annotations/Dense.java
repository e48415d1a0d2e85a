package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected layer, which sees one vector at a time: {@code [n, d]} to {@code [n, width]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Dense {

  /** The width that it makes, at least 1. */
  int width();

  /** What is applied to each element of the result; nothing where left out. */
  Activation activation() default Activation.NONE;

  /** Whether a bias is added; it is where left out. */
  boolean bias() default true;
}
