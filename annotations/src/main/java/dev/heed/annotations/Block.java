package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Layers under a name, which stand wherever {@link Layer#use} or {@link Layer#residual} names them.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Blocks.class)
public @interface Block {

  /** The block's name, a word such as {@code encoder}; unique in its model. */
  String name();

  /** The layers of the block, in order. */
  Layer[] layers();
}
