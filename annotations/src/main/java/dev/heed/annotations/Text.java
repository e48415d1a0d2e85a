package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text as its symbols, each looked up in a learned table: {@code [n, embed]}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Text {

  /** What the text consists of. */
  Symbols value();

  /** The most symbols of a text, at least 1. */
  int length();

  /**
   * The rows of the table, at least 2, of which row 0 is every unknown character; left out for
   * bytes.
   */
  int vocabulary() default 256;

  /** How often training data must show a character for it to get a row of its own, at least 1. */
  int minimum() default 1;

  /** The width of a symbol's vector, at least 1. */
  int embed();

  /** Whether the tokenizer's own pieces, such as {@code [CLS]}, stand around every text. */
  boolean enclosed() default false;

  /** What becomes of a longer text. */
  Overlong overlong() default Overlong.ERROR;

  /** How many symbols neighbouring windows have in common; given with {@link Overlong#WINDOWS}. */
  int overlap() default 0;
}
