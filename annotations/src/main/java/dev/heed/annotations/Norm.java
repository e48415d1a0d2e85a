package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * LayerNorm: each vector is brought to mean 0 and (biased) variance 1, then scaled and shifted by
 * learned vectors: {@code [n, d]} to {@code [n, d]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Norm {

  /** What is added to the variance before its root is taken, above 0; 1e-5 where left out. */
  double epsilon() default 1e-5;
}
