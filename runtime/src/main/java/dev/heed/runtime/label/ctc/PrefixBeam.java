package dev.heed.runtime.label.ctc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prefix beam search: after each vector the likeliest label sequences so far are kept, each with
 * the probability of the ways that end in a blank and of those that end in its last label.
 */
final class PrefixBeam {

  private final int labels;
  private final int width;
  private final float sharpness;
  private final Prefixes prefixes;
  private Map<Integer, Ways> next = new LinkedHashMap<>();

  /**
   * A search.
   *
   * @param labels the number of labels, which is the blank's class
   * @param width how many label sequences are kept, at least 1
   * @param sharpness what logits are multiplied with, above 0
   */
  PrefixBeam(int labels, int width, float sharpness) {
    this.labels = labels;
    this.width = width;
    this.sharpness = sharpness;
    this.prefixes = new Prefixes(labels);
  }

  /** Log probabilities of the ways to a prefix. */
  private static final class Ways {
    double toBlank = Double.NEGATIVE_INFINITY;
    double toLabel = Double.NEGATIVE_INFINITY;

    double all() {
      return CtcSums.add(toBlank, toLabel);
    }
  }

  /** The label sequences that are left after the last vector, the likeliest first. */
  List<int[]> search(float[][] logits, int first, int n) {
    Ways start = new Ways();
    start.toBlank = 0;
    Map<Integer, Ways> beam = new LinkedHashMap<>();
    beam.put(Prefixes.EMPTY, start);
    for (int t = 0; t < n; t++) {
      next = new LinkedHashMap<>();
      float[] row = logits[first + t];
      double all = CtcSums.logOfSum(row, labels + 1, sharpness);
      beam.forEach((prefix, ways) -> extend(prefix, ways, row, all));
      beam = best(next);
    }
    return beam.keySet().stream().map(prefixes::labels).toList();
  }

  private void extend(int prefix, Ways ways, float[] row, double all) {
    double sum = ways.all();
    int last = prefixes.last(prefix);
    Ways same = ways(prefix);
    same.toBlank = CtcSums.add(same.toBlank, sum + sharpness * row[labels] - all);
    if (last >= 0) {
      same.toLabel = CtcSums.add(same.toLabel, ways.toLabel + sharpness * row[last] - all);
    }
    for (int label = 0; label < labels; label++) {
      // the last label again makes a longer sequence only behind a blank
      double before = label == last ? ways.toBlank : sum;
      if (before > Double.NEGATIVE_INFINITY) {
        Ways longer = ways(prefixes.with(prefix, label));
        longer.toLabel = CtcSums.add(longer.toLabel, before + sharpness * row[label] - all);
      }
    }
  }

  private Ways ways(int prefix) {
    return next.computeIfAbsent(prefix, unused -> new Ways());
  }

  private Map<Integer, Ways> best(Map<Integer, Ways> candidates) {
    List<Map.Entry<Integer, Ways>> sorted = new ArrayList<>(candidates.entrySet());
    // a stable sort: of equally likely ones the first that came up stays
    sorted.sort(Comparator.comparingDouble(candidate -> -candidate.getValue().all()));
    Map<Integer, Ways> kept = new LinkedHashMap<>();
    for (Map.Entry<Integer, Ways> one : sorted.subList(0, Math.min(width, sorted.size()))) {
      kept.put(one.getKey(), one.getValue());
    }
    return kept;
  }
}
