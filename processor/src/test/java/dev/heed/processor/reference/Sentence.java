package dev.heed.processor.reference;

/**
 * One sequence of words as a model reads it.
 *
 * @param words the row of each word in the word table, {@code [n]}
 * @param bags the rows of each word's n-grams in the n-gram table, {@code [n][any]}
 */
public record Sentence(int[] words, int[][] bags) {

  /** Words without n-grams. */
  public static Sentence of(int... words) {
    return new Sentence(words, new int[words.length][0]);
  }

  /** How many words there are. */
  public int length() {
    return words.length;
  }
}
