package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** All vectors of an input become one: {@code [n, d]} to {@code [1, d]}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Pool {

  /** How vectors become one. */
  PoolKind value();
}
