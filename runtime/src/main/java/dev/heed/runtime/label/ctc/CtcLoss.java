package dev.heed.runtime.label.ctc;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.EachTargets;

/**
 * The loss of connectionist temporal classification: −log of the probability of the wanted label
 * sequence, all ways to spread it over the vectors taken together. Not thread-safe: it has memory
 * of its own, which is reused.
 */
public final class CtcLoss {

  private final CtcSums sums = new CtcSums();

  /** A loss without memory yet. */
  public CtcLoss() {}

  /**
   * Writes the gradient by the logits of {@code scale ·} (the sum of the losses of all inputs).
   *
   * @param logits {@code [n, labels + 1]}, the blank last
   * @param batch where the inputs begin
   * @param targets the label sequences, each no longer than {@link #checkFits} allows
   * @param labels the number of labels
   * @param scale what the loss is multiplied with
   * @param output the gradient, {@code [n, labels + 1]}
   * @return the sum of the losses in nats, not scaled
   */
  public double run(
      Rows logits, Batch<?> batch, EachTargets targets, int labels, float scale, Rows output) {
    double loss = 0;
    for (int s = 0; s < batch.sequences(); s++) {
      int first = batch.start(s);
      int n = batch.start(s + 1) - first;
      int from = targets.start(s);
      int count = targets.start(s + 1) - from;
      double logProbability =
          sums.logProbability(logits.values(), first, n, labels, targets.classes(), from, count);
      sums.writeGradient(logProbability, scale, output.values());
      loss -= logProbability;
    }
    return loss;
  }

  /**
   * Checks that a label sequence fits into the vectors of an input: equal neighbours need a blank
   * between them.
   *
   * @param example the number of the example, for the message
   * @param classes the labels
   * @param vectors how many vectors the input has
   * @throws IllegalArgumentException if it does not fit
   */
  public static void checkFits(int example, int[] classes, int vectors) {
    int repeats = 0;
    for (int i = 1; i < classes.length; i++) {
      repeats += classes[i] == classes[i - 1] ? 1 : 0;
    }
    if (classes.length + repeats > vectors) {
      throw new IllegalArgumentException(
          String.format(
              "example %d has %d labels, of which %d repeat the one before, and %d vectors; it"
                  + " needs at least %d",
              example, classes.length, repeats, vectors, classes.length + repeats));
    }
  }

  /**
   * How many targets a label sequence counts as: its labels, and an empty one as one.
   *
   * @param targets the label sequences
   * @param sequence which of them
   */
  public static int countTargets(EachTargets targets, int sequence) {
    return Math.max(1, targets.start(sequence + 1) - targets.start(sequence));
  }
}
