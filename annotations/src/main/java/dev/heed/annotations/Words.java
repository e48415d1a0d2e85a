package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words, each looked up in a learned table: n words become vectors {@code [n, embed]}. Where {@link
 * #ngrams} is given, the mean of the word's character n-grams' rows is added, so that an unseen
 * word still carries its spelling.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Words {

  /** The longest sentence in words, at least 1. */
  int length();

  /** The rows of the word table, at least 2; row 0 stands for every unknown word. */
  int vocabulary();

  /**
   * How often training data must show a word for it to get a row of its own, at least 1; rarer
   * words train the unknown word's row. 1 where left out.
   */
  int minimum() default 1;

  /**
   * The lengths of hashed n-grams in characters, the word's boundary marks counted; none where left
   * out.
   */
  Range[] ngrams() default {};

  /** The rows of the n-gram table, which hashes share; given together with {@link #ngrams}. */
  int buckets() default 0;

  /** The width of a word's vector, at least 1; left out for one-hot vectors. */
  int embed() default 0;

  /**
   * Whether a word's vector is one-hot, as wide as the vocabulary; the dense layer behind it looks
   * words up in its weights.
   */
  boolean oneHot() default false;

  /** What becomes of a longer input. */
  Overlong overlong() default Overlong.ERROR;

  /** How many vectors neighbouring windows have in common; given with {@link Overlong#WINDOWS}. */
  int overlap() default 0;
}
