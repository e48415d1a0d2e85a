package dev.heed.runtime.label;

import java.util.Arrays;
import java.util.List;

/**
 * A label sequence that a model holds possible.
 *
 * @param <L> the kind of label
 * @param labels its labels in order; nobody can change them
 * @param logProbability the logarithm of its probability, in nats
 */
public record ScoredLabels<L>(List<L> labels, double logProbability) {

  public ScoredLabels {
    labels = List.copyOf(labels);
  }

  /**
   * The label sequence of class indices.
   *
   * @param <L> the kind of label
   * @param classes the index of each label
   * @param all all labels by their indices
   * @param logProbability the logarithm of its probability, in nats
   */
  public static <L> ScoredLabels<L> of(int[] classes, L[] all, double logProbability) {
    return new ScoredLabels<>(
        Arrays.stream(classes).mapToObj(index -> all[index]).toList(), logProbability);
  }
}
