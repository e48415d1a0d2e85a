package dev.heed.examples.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each run of so many symbols (an n-gram) is in a sequence. */
final class Runs {

  private Runs() {}

  /**
   * Counts runs.
   *
   * @param symbols words, or characters
   * @param length how many symbols a run has, at least 1
   */
  static Map<List<String>, Integer> count(List<String> symbols, int length) {
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int from = 0; from + length <= symbols.size(); from++) {
      runs.merge(List.copyOf(symbols.subList(from, from + length)), 1, Integer::sum);
    }
    return runs;
  }

  /** How many runs of one are in the other too, each as often as it is there at most. */
  static long common(Map<List<String>, Integer> runs, Map<List<String>, Integer> others) {
    long common = 0;
    for (Map.Entry<List<String>, Integer> run : runs.entrySet()) {
      common += Math.min(run.getValue(), others.getOrDefault(run.getKey(), 0));
    }
    return common;
  }
}
