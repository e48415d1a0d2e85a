package dev.heed.runtime.sequence;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.encode.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The sequences of a search that go on no more. */
final class Finished {

  private final int[][] symbols;
  private final int[] lengths;
  private final double[] scores;
  private final boolean[] complete;
  private int count;

  Finished(int most, int longest) {
    symbols = new int[most][longest];
    lengths = new int[most];
    scores = new double[most];
    complete = new boolean[most];
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  /** Takes a sequence in. */
  void add(int[] history, int length, double logProbability, boolean stopped) {
    System.arraycopy(history, 0, symbols[count], 0, length);
    lengths[count] = length;
    scores[count] = logProbability;
    complete[count] = stopped;
    count++;
  }

  /**
   * The best sequences, the best first, complete ones before those that reached the maximum.
   *
   * @param vocabulary the symbols
   * @param prefix how many symbols were given
   * @param options how many are wanted, and how lengths compare
   */
  List<Decoded> best(Vocabulary vocabulary, int prefix, DecodingOptions options) {
    List<Decoded> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] own = Arrays.copyOf(symbols[i], lengths[i]);
      int decided = lengths[i] - prefix;
      all.add(decoded(own, decided, scores[i], complete[i], vocabulary, options));
    }
    all.sort(
        Comparator.comparing(Decoded::complete).thenComparingDouble(Decoded::score).reversed());
    return List.copyOf(all.subList(0, Math.min(options.best(), all.size())));
  }

  static Decoded decoded(
      int[] symbols,
      int decided,
      double logProbability,
      boolean complete,
      Vocabulary vocabulary,
      DecodingOptions options) {
    int length = Math.max(1, decided + (complete ? 1 : 0));
    double score = logProbability / Math.pow(length, options.lengthPenalty());
    List<String> words = Arrays.stream(symbols).mapToObj(vocabulary::word).toList();
    return new Decoded(words, logProbability, score, complete);
  }

  /** The bytes of heap that the symbols take. */
  long bytes() {
    return Arrays.stream(symbols).mapToLong(HeapBytes::of).sum();
  }
}
