package dev.heed.processor.reference;

/**
 * One input as a model reads it: words, or vectors as they are.
 *
 * @param words the row of each word in the word table, {@code [n]}
 * @param bags the rows of each word's n-grams in the n-gram table, {@code [n][any]}
 * @param vectors the vectors, {@code [n][width]}, none where there are words
 */
public record Sentence(int[] words, int[][] bags, double[][] vectors) {

  /** Words with their n-grams. */
  public Sentence(int[] words, int[][] bags) {
    this(words, bags, new double[0][]);
  }

  /** Words without n-grams. */
  public static Sentence of(int... words) {
    return new Sentence(words, new int[words.length][0]);
  }

  /** Vectors as they are. */
  public static Sentence ofVectors(double[][] vectors) {
    return new Sentence(new int[0], new int[0][], vectors);
  }

  /** How many words or vectors there are. */
  public int length() {
    return words.length + vectors.length;
  }
}
