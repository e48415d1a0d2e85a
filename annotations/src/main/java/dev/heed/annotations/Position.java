package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Adds to each vector a code of its position in the sequence: {@code [n, d]} to {@code [n, d]}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Position {

  /** How positions are coded. */
  PositionKind value();
}
