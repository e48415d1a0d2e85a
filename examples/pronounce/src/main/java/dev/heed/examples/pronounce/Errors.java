package dev.heed.examples.pronounce;

import java.util.List;

/**
 * Counts how far answers are from what is right: a word is right if it is any of its reference
 * pronunciations, and its phones are compared with the nearest of them.
 */
final class Errors {

  private int words;
  private int wrongWords;
  private int phones;
  private int wrongPhones;

  /** Takes an answer in. */
  void add(List<String> answer, List<List<String>> references) {
    int nearest = Integer.MAX_VALUE;
    int length = 0;
    for (List<String> reference : references) {
      int distance = distance(answer, reference);
      if (distance < nearest) {
        nearest = distance;
        length = reference.size();
      }
    }
    words++;
    wrongWords += nearest == 0 ? 0 : 1;
    phones += length;
    wrongPhones += nearest;
  }

  /** The share of words that are wrong. */
  double words() {
    return (double) wrongWords / words;
  }

  /** The changes that it takes to make all answers right, by the phones of what is right. */
  double phones() {
    return (double) wrongPhones / phones;
  }

  /** How many phones are to be inserted, deleted or replaced (Levenshtein). */
  static int distance(List<String> from, List<String> to) {
    int[] row = new int[to.size() + 1];
    for (int j = 0; j <= to.size(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.size(); j++) {
        int replaced = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], row[j]));
      }
    }
    return row[to.size()];
  }
}
