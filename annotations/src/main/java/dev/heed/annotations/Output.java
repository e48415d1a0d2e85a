package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the model answers; exactly one member holds exactly one kind of output. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Output {

  /** One label for each vector: n in, n labels out. */
  LabelEach[] labelEach() default {};

  /** A sequence of labels that is shorter than the input. */
  LabelCtc[] labelCtc() default {};

  /** One label for the whole input. */
  LabelWhole[] labelWhole() default {};

  /** Several labels for each vector, each a yes or a no. */
  LabelEachSeveral[] labelEachSeveral() default {};

  /** Several labels for the whole input, each a yes or a no. */
  LabelWholeSeveral[] labelWholeSeveral() default {};

  /** Numbers for each vector. */
  LabelEachNumbers[] labelEachNumbers() default {};

  /** Numbers for the whole input. */
  LabelWholeNumbers[] labelWholeNumbers() default {};

  /** As many symbols as the model decides: n in, m out. */
  Sequence[] sequence() default {};
}
