package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Words;
import java.util.List;

/**
 * The inputs of a subject as a rectangle, for peers that know no others.
 *
 * @param lengths the words of each input
 * @param longest the most of them, {@code n}
 * @param ids the rows of the words in the vocabulary, {@code [batch · n]}, 0 for padding
 */
record Padded(int[] lengths, int longest, int[] ids) {

  private static final float HIDDEN = -1e9f;

  static Padded of(Subject subject) {
    List<List<String>> inputs = subject.inputs();
    Words words = subject.model().encoder().words();
    int longest = subject.longest();
    int[] lengths = inputs.stream().mapToInt(List::size).toArray();
    int[] ids = new int[lengths.length * longest];
    for (int input = 0; input < lengths.length; input++) {
      int[] rows = words.rows(inputs.get(input));
      System.arraycopy(rows, 0, ids, input * longest, rows.length);
    }
    return new Padded(lengths, longest, ids);
  }

  /** How many inputs there are. */
  int batch() {
    return lengths.length;
  }

  /** Whether there is padding. */
  boolean ragged() {
    for (int length : lengths) {
      if (length < longest) {
        return true;
      }
    }
    return false;
  }

  /** What is added to the scores of each key, {@code [batch · n]}: 0, and much less for padding. */
  float[] mask() {
    float[] mask = new float[ids.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = i % longest < lengths[i / longest] ? 0 : HIDDEN;
    }
    return mask;
  }

  /** The ids as 64-bit numbers. */
  long[] wideIds() {
    long[] wide = new long[ids.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = ids[i];
    }
    return wide;
  }

  /** The probabilities of all words but the padding, of logits {@code [batch · n · labels]}. */
  float[][] probabilities(float[] logits, int labels) {
    float[][] all = Agreement.softmax(logits, labels);
    int count = 0;
    for (int length : lengths) {
      count += length;
    }
    float[][] real = new float[count][];
    int next = 0;
    for (int row = 0; row < all.length; row++) {
      if (row % longest < lengths[row / longest]) {
        real[next++] = all[row];
      }
    }
    return real;
  }
}
