package dev.heed.examples.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words as vectors, in which two words are the more alike the smaller the angle between them.
 *
 * @param words the words
 * @param vectors one for each, none of them all zeros
 */
record WordSpace(List<String> words, float[][] vectors) {

  /**
   * A word beside another.
   *
   * @param word the word
   * @param likeness the cosine of the angle between the two, −1 to 1
   */
  record Neighbour(String word, double likeness) {}

  /** Each word as one 1 among zeros: nothing is said of how words relate. */
  static WordSpace oneHot(List<String> words) {
    float[][] vectors = new float[words.size()][words.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i][i] = 1;
    }
    return new WordSpace(words, vectors);
  }

  /** The part of the space that has some of the words. */
  WordSpace of(List<String> some) {
    float[][] part = new float[some.size()][];
    for (int i = 0; i < part.length; i++) {
      part[i] = vectors[words.indexOf(some.get(i))];
    }
    return new WordSpace(some, part);
  }

  /** The words that are most like a word, the most alike first. */
  List<Neighbour> nearest(String word, int count) {
    float[] vector = vectors[words.indexOf(word)];
    List<Neighbour> all = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      if (!words.get(i).equals(word)) {
        all.add(new Neighbour(words.get(i), likeness(vector, vectors[i])));
      }
    }
    all.sort(Comparator.comparingDouble(Neighbour::likeness).reversed());
    return all.subList(0, Math.min(count, all.size()));
  }

  /** How alike every word is to every other, {@code [words][words]}. */
  float[][] likeness() {
    float[][] all = new float[vectors.length][vectors.length];
    for (int i = 0; i < all.length; i++) {
      for (int j = 0; j < all.length; j++) {
        all[i][j] = (float) likeness(vectors[i], vectors[j]);
      }
    }
    return all;
  }

  private static double likeness(float[] a, float[] b) {
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
