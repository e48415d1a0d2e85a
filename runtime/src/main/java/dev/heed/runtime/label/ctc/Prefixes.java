package dev.heed.runtime.label.ctc;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Label sequences as a tree: each but the empty one has a sequence before it and a last label. */
final class Prefixes {

  /** The empty sequence. */
  static final int EMPTY = 0;

  private final int labels;
  private final Map<Long, Integer> children = new HashMap<>();
  private int[] parents = {-1};
  private int[] lasts = {-1};
  private int[] lengths = {0};
  private int count = 1;

  /** Nothing but the empty sequence over so many labels. */
  Prefixes(int labels) {
    this.labels = labels;
  }

  /** The last label of a sequence, −1 for the empty one. */
  int last(int prefix) {
    return lasts[prefix];
  }

  /** A sequence with one more label. */
  int with(int prefix, int label) {
    return children.computeIfAbsent((long) prefix * labels + label, key -> add(prefix, label));
  }

  private int add(int prefix, int label) {
    if (count == parents.length) {
      parents = Arrays.copyOf(parents, 2 * count);
      lasts = Arrays.copyOf(lasts, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    parents[count] = prefix;
    lasts[count] = label;
    lengths[count] = lengths[prefix] + 1;
    return count++;
  }

  /** The labels of a sequence in order. */
  int[] labels(int prefix) {
    int[] sequence = new int[lengths[prefix]];
    int at = prefix;
    for (int i = sequence.length - 1; i >= 0; i--) {
      sequence[i] = lasts[at];
      at = parents[at];
    }
    return sequence;
  }
}
