package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The {@linkplain Block named blocks} of a model; the compiler writes it where {@link Block} is
 * repeated.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Blocks {

  /** The blocks, in any order. */
  Block[] value();
}
