package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sequence of labels that is shorter than the input, constants of an enum, by connectionist
 * temporal classification: the model decides how many there are.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LabelCtc {

  /** The enum; its constants in their order are the classes. */
  Class<? extends Enum<?>> value();
}
