package dev.heed.processor.reference;

/**
 * One input as a model reads it: words, or vectors as they are.
 *
 * @param words the row of each word in the word table, {@code [n]}
 * @param bags the rows of each word's n-grams in the n-gram table, {@code [n][any]}
 * @param vectors the vectors, {@code [n][width]}, none where there are words
 * @param edges from each node to each, 0 or 1 + the type of the edge, {@code [n][n]}, none where
 *     the input is no graph
 */
public record Sentence(int[] words, int[][] bags, double[][] vectors, int[][] edges) {

  /** Words with their n-grams. */
  public Sentence(int[] words, int[][] bags) {
    this(words, bags, new double[0][], new int[0][]);
  }

  /** Words without n-grams. */
  public static Sentence of(int... words) {
    return new Sentence(words, new int[words.length][0]);
  }

  /** Vectors as they are. */
  public static Sentence ofVectors(double[][] vectors) {
    return ofGraph(vectors, new int[0][]);
  }

  /** Nodes with their edges. */
  public static Sentence ofGraph(double[][] vectors, int[][] edges) {
    return new Sentence(new int[0], new int[0][], vectors, edges);
  }

  /** How many words or vectors there are. */
  public int length() {
    return words.length + vectors.length;
  }
}
