package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One label for the whole input, a class out of the constants of an enum (softmax and
 * cross-entropy). The layers before it end with one vector, such as after {@link Pool}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LabelWhole {

  /** The enum; its constants in their order are the classes. */
  Class<? extends Enum<?>> value();

  /**
   * The share of each target that training spreads evenly over all classes, 0 to below 1; nothing
   * where left out.
   */
  double smoothing() default 0;
}
