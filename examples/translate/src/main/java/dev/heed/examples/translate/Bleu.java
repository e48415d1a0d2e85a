package dev.heed.examples.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BLEU of a corpus (Papineni, Roukos, Ward and Zhu, "BLEU: a Method for Automatic Evaluation of
 * Machine Translation", ACL 2002): the geometric mean of the precisions of runs of 1 to 4 words,
 * times exp(1 − r/c) if the c words of the answers are fewer than the r of the references.
 *
 * <p>All counts are of the whole corpus, so that a sentence of fewer than 4 words, which has no run
 * of 4, counts with its shorter runs. A run is right as often as the reference has it that has it
 * most often. Of several references that count whose length is nearest to the answer's, and the
 * shorter one of two as near. Nothing is smoothed: without one right run of 4 words, BLEU is 0.
 */
final class Bleu {

  private static final int LONGEST = 4;

  private final long[] right = new long[LONGEST];
  private final long[] all = new long[LONGEST];
  private long answerWords;
  private long referenceWords;

  /**
   * Takes an answer in.
   *
   * @param answer its words, signs as words of their own
   * @param references what would be right, at least one
   */
  void add(List<String> answer, List<List<String>> references) {
    for (int length = 1; length <= LONGEST; length++) {
      Map<List<String>, Integer> most = new HashMap<>();
      for (List<String> reference : references) {
        Runs.count(reference, length).forEach((run, count) -> most.merge(run, count, Math::max));
      }
      right[length - 1] += Runs.common(Runs.count(answer, length), most);
      all[length - 1] += Math.max(0, answer.size() - length + 1);
    }
    answerWords += answer.size();
    referenceWords += nearest(answer.size(), references);
  }

  private static int nearest(int length, List<List<String>> references) {
    int nearest = references.get(0).size();
    for (List<String> reference : references) {
      int nearer = Math.abs(nearest - length) - Math.abs(reference.size() - length);
      if (nearer > 0 || (nearer == 0 && reference.size() < nearest)) {
        nearest = reference.size();
      }
    }
    return nearest;
  }

  /** BLEU of all answers, 0 to 1. */
  double value() {
    double logarithms = 0;
    for (int i = 0; i < LONGEST; i++) {
      if (right[i] == 0) {
        return 0;
      }
      logarithms += Math.log((double) right[i] / all[i]);
    }
    return Math.exp(logarithms / LONGEST + Math.min(0, 1 - (double) referenceWords / answerWords));
  }
}
