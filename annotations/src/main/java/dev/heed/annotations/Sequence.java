package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * As many symbols as the model decides, one after the other, each given the input, if there is one,
 * and the symbols before it (softmax and cross-entropy).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Sequence {
  /** The symbols, of which one is the boundary that starts and stops a sequence, at least 2. */
  int vocabulary();

  /** The longest sequence in symbols, without the boundary, at least 1. */
  int length();

  /**
   * The width of a symbol's vector, that the decoder begins with; that of the layers before where
   * left out. A model without an {@link Input} needs it.
   */
  int embed() default Integer.MAX_VALUE;

  /**
   * Whether the table of symbols is that of the input too, so that both are learned as one: row i
   * is the same word there and here.
   */
  boolean tiedInput() default false;

  /**
   * Whether the table of symbols scores them too, so that both are learned as one. The decoder ends
   * with vectors as wide as its rows.
   */
  boolean tied() default false;

  /** What {@linkplain #tied tied} scores are multiplied with, 1e-6 to 1e6; 1 where left out. */
  double logitScale() default Double.NaN;

  /** Whether each score has a bias; true where left out. */
  boolean bias() default true;

  /**
   * The name of the {@link Block} with the layers between a symbol's vector and the scores of the
   * next symbol. Its attention is causal or {@linkplain Layer#attentionOverInput over the input}.
   */
  String decoder();
}
