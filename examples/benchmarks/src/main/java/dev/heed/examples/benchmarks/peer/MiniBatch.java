package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.model.TrainingRuns;
import dev.heed.examples.benchmarks.model.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The examples of some steps, the same that the generated trainer is given.
 *
 * @param ids the rows of the words in the vocabulary, {@code [sequences · n]}
 * @param labels the ordinal of each word's label, {@code [sequences · n]}
 */
record MiniBatch(int[] ids, int[] labels) {

  static final int SEQUENCES = TrainingRuns.SEQUENCES_PER_STEP;

  /** The examples of so many steps, each with sequences of n words. */
  static List<MiniBatch> of(Model model, int n, int steps) {
    Words words = model.encoder().words();
    List<MiniBatch> batches = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      int[] ids = new int[SEQUENCES * n];
      int[] labels = new int[SEQUENCES * n];
      for (int sequence = 0; sequence < SEQUENCES; sequence++) {
        int example = step * SEQUENCES + sequence;
        System.arraycopy(words.rows(words.sentence(n, example)), 0, ids, sequence * n, n);
        List<Tag> tags = Words.tags(n, example);
        for (int i = 0; i < n; i++) {
          labels[sequence * n + i] = Words.LABELS.indexOf(tags.get(i));
        }
      }
      batches.add(new MiniBatch(ids, labels));
    }
    return batches;
  }
}
