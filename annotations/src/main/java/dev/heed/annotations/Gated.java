package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A gated fully connected layer: {@code activation(x · gate) ∘ (x · up)}, element by element:
 * {@code [n, d]} to {@code [n, width]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Gated {

  /** The width that it makes, at least 1. */
  int width();

  /** What is applied to each element of the gate. */
  Activation activation();

  /** Whether both products have a bias; they have where left out. */
  boolean bias() default true;
}
