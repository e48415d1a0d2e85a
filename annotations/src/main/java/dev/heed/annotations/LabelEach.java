package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One label for each vector, a class out of the constants of an enum (softmax and cross-entropy).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface LabelEach {

  /** The enum; its constants in their order are the classes. */
  Class<? extends Enum<?>> value();

  /**
   * Whether a label depends on that before it: a linear-chain conditional random field. False where
   * left out. Not together with {@link #smoothing}.
   */
  boolean crf() default false;

  /**
   * The share of each target that training spreads evenly over all classes, 0 to below 1; nothing
   * where left out.
   */
  double smoothing() default 0;

  /**
   * Whether the table of the input scores the labels, its row i the label i, so that both are
   * learned as one. Its rows are as many as the labels, and as wide as the last vectors.
   */
  boolean tied() default false;

  /** What {@linkplain #tied tied} scores are multiplied with, 1e-6 to 1e6; 1 where left out. */
  double logitScale() default Double.NaN;

  /** Whether each score has a bias; true where left out. */
  boolean bias() default true;
}
