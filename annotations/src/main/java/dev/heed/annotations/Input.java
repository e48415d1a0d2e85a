package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the model reads; exactly one member holds exactly one kind of input. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Input {

  /** Sound, n frames of at most {@link Audio#length}: vectors {@code [n, width]}. */
  Audio[] audio() default {};

  /** A graph of at most {@link Graph#nodes} nodes: {@code [n, width]}. */
  Graph[] graph() default {};

  /** Images of one size, a vector for each patch: {@code [n, width]}. */
  Image[] image() default {};

  /** Words of a sentence, n words of at most {@link Words#length}: vectors {@code [n, embed]}. */
  Words[] words() default {};

  /** Vectors as they are, at most {@link Vectors#length} of them: {@code [n, width]}. */
  Vectors[] vectors() default {};

  /** One vector as it is: {@code [1, width]}. */
  Vector[] vector() default {};
}
