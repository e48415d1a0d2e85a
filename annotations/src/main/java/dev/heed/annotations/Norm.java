package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Brings each vector to one size, then scales it by a learned vector: {@code [n, d]} to {@code [n,
 * d]}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Norm {

  /** How a vector is normalised; LayerNorm where left out. */
  NormKind value() default NormKind.LAYER;

  /**
   * What is added to the variance or mean square before its root is taken, above 0; 1e-5 where left
   * out.
   */
  double epsilon() default 1e-5;
}
