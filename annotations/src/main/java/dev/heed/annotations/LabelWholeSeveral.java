package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several labels for the whole input: of each constant of an enum a yes or a no, independent of the
 * others (sigmoid and binary cross-entropy). The layers before it end with one vector, such as
 * after {@link Pool}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LabelWholeSeveral {

  /** The enum; each of its constants is answered by yes or no. */
  Class<? extends Enum<?>> value();

  /**
   * The share of each target that training spreads evenly over yes and no, 0 to below 1; nothing
   * where left out.
   */
  double smoothing() default 0;
}
