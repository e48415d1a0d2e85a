package dev.heed.runtime.label;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.train.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Reads logits as yeses and noes, each on its own: their probabilities, losses and targets. */
public final class SeveralScores {

  private SeveralScores() {}

  /**
   * The sigmoid of one logit: the probability of a yes, 0 to 1.
   *
   * @param logits a row of logits
   * @param labels how many of its elements count
   * @param wanted whose probability
   */
  public static float probability(float[] logits, int labels, int wanted) {
    return (float) (1 / (1 + Math.exp(-logits[wanted])));
  }

  /**
   * The probabilities of all labels.
   *
   * @param logits a row of logits
   * @param labels how many of its elements count
   * @param scores where they go, at least as long
   */
  public static void probabilities(float[] logits, int labels, float[] scores) {
    NumberScores.checkRoom(scores.length, labels);
    for (int label = 0; label < labels; label++) {
      scores[label] = probability(logits, labels, label);
    }
  }

  /** A threshold of one half for each label. */
  public static float[] thresholds(int labels) {
    float[] thresholds = new float[labels];
    Arrays.fill(thresholds, 0.5f);
    return thresholds;
  }

  /**
   * The threshold of each label.
   *
   * @param <L> the kind of label
   * @param labels all labels
   * @param threshold the probability from which on a label is a yes, 0 to 1
   * @throws IllegalArgumentException if a threshold is none
   */
  public static <L> float[] thresholds(L[] labels, ToDoubleFunction<? super L> threshold) {
    float[] thresholds = new float[labels.length];
    for (int i = 0; i < labels.length; i++) {
      double value = threshold.applyAsDouble(labels[i]);
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "the threshold of " + labels[i] + " is " + value + ", must be 0 to 1");
      }
      thresholds[i] = (float) value;
    }
    return thresholds;
  }

  /**
   * Makes a set hold just those labels that reach their thresholds.
   *
   * @param <L> the kind of label
   * @param logits a row of logits
   * @param all all labels
   * @param thresholds of each label
   * @param labels what is changed
   */
  public static <L> void decode(
      float[] logits, L[] all, float[] thresholds, Set<? super L> labels) {
    labels.clear();
    for (int i = 0; i < all.length; i++) {
      if (probability(logits, all.length, i) >= thresholds[i]) {
        labels.add(all[i]);
      }
    }
  }

  /**
   * Targets of one row: 1 for yes, 0 for no, NaN for a label that the map lacks or has no answer
   * to.
   *
   * @param count how many labels there are
   * @param labels yes or no of each that is known
   */
  @SuppressWarnings("EnumOrdinal") // logits are in the order of the constants
  public static float[] wanted(int count, Map<? extends Enum<?>, Boolean> labels) {
    float[] wanted = new float[count];
    Arrays.fill(wanted, Float.NaN);
    labels.forEach(
        (label, yes) -> {
          if (yes != null) {
            wanted[label.ordinal()] = yes ? 1f : 0f;
          }
        });
    return wanted;
  }

  /**
   * Targets of several rows, one after the other, each as above.
   *
   * @param rows how many rows there must be
   * @param count how many labels there are
   * @param labels of each row, null where none of its labels is known
   * @throws IllegalArgumentException if there are more or fewer
   */
  public static float[] wanted(
      int rows, int count, List<? extends Map<? extends Enum<?>, Boolean>> labels) {
    if (labels.size() != rows) {
      throw new IllegalArgumentException(
          "there are labels for " + labels.size() + " vectors, must be for each of " + rows);
    }
    float[] wanted = new float[rows * count];
    Arrays.fill(wanted, Float.NaN);
    for (int row = 0; row < rows; row++) {
      Map<? extends Enum<?>, Boolean> known = labels.get(row);
      if (known != null) {
        System.arraycopy(wanted(count, known), 0, wanted, row * count, count);
      }
    }
    return wanted;
  }

  /**
   * Targets of one row: 1 for the labels of a set, 0 for all others.
   *
   * @param count how many labels there are
   * @param labels the yeses
   */
  @SuppressWarnings("EnumOrdinal") // logits are in the order of the constants
  public static float[] wanted(int count, Set<? extends Enum<?>> labels) {
    float[] wanted = new float[count];
    for (Enum<?> label : labels) {
      wanted[label.ordinal()] = 1f;
    }
    return wanted;
  }

  /**
   * Adds the losses of all known targets, {@code −log} of the probability of what is wanted, and
   * how often the more probable answer is right.
   *
   * @param logits {@code [n, labels]}
   * @param labels the number of labels
   * @param targets 1 for yes, 0 for no, NaN for unknown
   * @param score what is added to
   */
  public static void evaluate(Rows logits, int labels, NumberTargets targets, Score score) {
    double loss = 0;
    long known = 0;
    long correct = 0;
    for (int row = 0; row < targets.rows(); row++) {
      for (int label = 0; label < labels; label++) {
        float wanted = targets.values()[row * labels + label];
        if (!Float.isNaN(wanted)) {
          double logit = logits.values()[row][label];
          loss += Math.max(logit, 0) - logit * wanted + Math.log1p(Math.exp(-Math.abs(logit)));
          correct += (logit >= 0) == (wanted >= 0.5f) ? 1 : 0;
          known++;
        }
      }
    }
    score.addSeveral(loss, known, correct);
  }
}
