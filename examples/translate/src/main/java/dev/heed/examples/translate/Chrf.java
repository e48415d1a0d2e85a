package dev.heed.examples.translate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * chrF2 of a corpus (Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT
 * 2015): F = (1 + β²) · P · R / (β² · P + R) with β = 2, where P and R are precision and recall of
 * runs of 1 to 6 characters, each the mean over the lengths of runs. Spaces do not count, capitals
 * and signs do.
 *
 * <p>Runs are counted over the whole corpus; of several references to an answer that one counts to
 * which it alone has the highest F, and the first of equal ones. Lengths of which answers or
 * references have no run are left out of the means.
 */
final class Chrf {

  private static final int LONGEST = 6;
  private static final double RECALL_WEIGHT = 2.0 * 2.0;

  private final Counts corpus = new Counts();

  /**
   * Takes an answer in.
   *
   * @param answer a sentence
   * @param references what would be right, at least one
   */
  void add(String answer, List<String> references) {
    List<Counts> each = references.stream().map(reference -> Counts.of(answer, reference)).toList();
    // max takes the first of equal ones
    corpus.add(each.stream().max(Comparator.comparingDouble(Counts::score)).orElseThrow());
  }

  /** chrF2 of all answers, 0 to 1. */
  double value() {
    return corpus.score();
  }

  /** How many runs of each length there are in answers and references, and in both. */
  private static final class Counts {
    private final long[] both = new long[LONGEST];
    private final long[] answers = new long[LONGEST];
    private final long[] references = new long[LONGEST];

    static Counts of(String answer, String reference) {
      List<String> answered = characters(answer);
      List<String> right = characters(reference);
      Counts counts = new Counts();
      for (int i = 0; i < LONGEST; i++) {
        Map<List<String>, Integer> runs = Runs.count(answered, i + 1);
        counts.both[i] = Runs.common(runs, Runs.count(right, i + 1));
        counts.answers[i] = Math.max(0, answered.size() - i);
        counts.references[i] = Math.max(0, right.size() - i);
      }
      return counts;
    }

    private static List<String> characters(String sentence) {
      return sentence
          .codePoints()
          .filter(character -> !Character.isWhitespace(character))
          .mapToObj(Character::toString)
          .toList();
    }

    void add(Counts other) {
      for (int i = 0; i < LONGEST; i++) {
        both[i] += other.both[i];
        answers[i] += other.answers[i];
        references[i] += other.references[i];
      }
    }

    double score() {
      double precision = 0;
      double recall = 0;
      int lengths = 0;
      for (int i = 0; i < LONGEST; i++) {
        if (answers[i] > 0 && references[i] > 0) {
          precision += (double) both[i] / answers[i];
          recall += (double) both[i] / references[i];
          lengths++;
        }
      }
      if (precision + recall == 0) {
        return 0;
      }
      // the means' division by lengths, once
      return (1 + RECALL_WEIGHT)
          * precision
          * recall
          / (RECALL_WEIGHT * precision + recall)
          / lengths;
    }
  }
}
