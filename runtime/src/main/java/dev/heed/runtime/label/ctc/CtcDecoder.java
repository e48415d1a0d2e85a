package dev.heed.runtime.label.ctc;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.ClassScores;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.label.EditDistance;
import dev.heed.runtime.label.TemperatureSearch;
import dev.heed.runtime.train.Score;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds label sequences from the logits of each vector: greedily, without allocating once there is
 * room, or by prefix beam search. Not thread-safe.
 */
public final class CtcDecoder {

  private final int labels;
  private final CtcSums sums = new CtcSums();
  private int[] found = {};
  private int count;
  private float temperature = 1;

  private Rows logits;
  private int first;
  private int n;

  /**
   * A decoder.
   *
   * @param labels the number of labels, which is the blank's class
   */
  public CtcDecoder(int labels) {
    this.labels = labels;
    this.logits = new Rows(0, labels + 1);
  }

  /**
   * Sets what logits are divided by before they become probabilities; 1 at first.
   *
   * @param value above 0
   */
  public void temperature(float value) {
    temperature = value;
    sums.sharpness(1 / value);
  }

  /** Makes room for inputs of that many vectors. */
  public void reserve(int rows) {
    if (rows > found.length) {
      found = new int[rows];
    }
  }

  /** The bytes of heap that the decoder's larger arrays take now, but those of probabilities. */
  public long bytes() {
    return HeapBytes.of(found);
  }

  /**
   * The labels of the likeliest way: the likeliest class of each vector, runs of the same taken
   * once, without blanks.
   *
   * @param scores logits {@code [n, labels + 1]}, which must stay as they are while probabilities
   *     are asked for
   * @param start the first row of the input
   * @param length how many rows it has, at least 1
   * @return how many labels there are; {@link #labels} has them
   */
  public int label(Rows scores, int start, int length) {
    logits = scores;
    first = start;
    n = length;
    reserve(n);
    count = 0;
    int before = labels;
    for (int t = 0; t < n; t++) {
      int best = ClassScores.likeliest(logits.values()[first + t], labels + 1);
      if (best != before && best != labels) {
        found[count++] = best;
      }
      before = best;
    }
    return count;
  }

  /** The labels that were found last; the array is used again. */
  public int[] labels() {
    return found;
  }

  /**
   * The logarithm of the probability of the label sequence that was found last, in nats: of all
   * ways to spread it over the vectors together.
   */
  public double logProbability() {
    return sums.logProbability(logits.values(), first, n, labels, found, 0, count);
  }

  /**
   * The likeliest label sequences of the input that was labelled last, by prefix beam search.
   *
   * @param beam how many label sequences are kept after each vector, at least 1
   * @param most how many are wanted, at least 1; there are no more than {@code beam}
   * @return the likeliest first, with the probability of all ways to spread each
   * @throws IllegalArgumentException if {@code beam} or {@code most} is below 1
   */
  public List<CtcLabelling> best(int beam, int most) {
    if (beam < 1 || most < 1) {
      throw new IllegalArgumentException(
          (beam < 1 ? "beam is " + beam : "count is " + most) + ", must be at least 1");
    }
    return new PrefixBeam(labels, beam, 1 / temperature)
        .search(logits.values(), first, n).stream()
            .map(this::labelling)
            .sorted(Comparator.comparingDouble(one -> -one.logProbability()))
            .limit(most)
            .toList();
  }

  private CtcLabelling labelling(int[] sequence) {
    return new CtcLabelling(
        sequence,
        sums.logProbability(logits.values(), first, n, labels, sequence, 0, sequence.length));
  }

  /**
   * Adds the losses of all inputs, and their labels less the errors of the greedy answers, at least
   * 0 for each input.
   *
   * @param scores logits of all inputs, {@code [n, labels + 1]}
   * @param batch where the inputs begin
   * @param targets the wanted label sequences
   * @param score what is added to
   */
  public void evaluate(Rows scores, Batch<?> batch, EachTargets targets, Score score) {
    for (int s = 0; s < batch.sequences(); s++) {
      int start = batch.start(s);
      int length = batch.start(s + 1) - start;
      int from = targets.start(s);
      int wanted = targets.start(s + 1) - from;
      double logProbability =
          sums.logProbability(
              scores.values(), start, length, labels, targets.classes(), from, wanted);
      label(scores, start, length);
      int errors =
          EditDistance.of(list(found, 0, count), list(targets.classes(), from, from + wanted));
      int targetCount = CtcLoss.countTargets(targets, s);
      score.add(-logProbability, targetCount, Math.max(0, targetCount - errors));
    }
  }

  /**
   * Adds the losses of all inputs, and their greedy answers as wholes, at every temperature.
   *
   * @param scores logits of all inputs, {@code [n, labels + 1]}
   * @param batch where the inputs begin
   * @param targets the wanted label sequences
   * @param search what is added to
   */
  public void calibrate(
      Rows scores, Batch<?> batch, EachTargets targets, TemperatureSearch search) {
    for (int s = 0; s < batch.sequences(); s++) {
      int start = batch.start(s);
      int length = batch.start(s + 1) - start;
      int from = targets.start(s);
      int wanted = targets.start(s + 1) - from;
      label(scores, start, length);
      boolean right = Arrays.equals(found, 0, count, targets.classes(), from, from + wanted);
      search.addTargets(CtcLoss.countTargets(targets, s));
      for (int candidate = 0; candidate < search.candidates(); candidate++) {
        temperature(search.temperature(candidate));
        double logProbability =
            sums.logProbability(
                scores.values(), start, length, labels, targets.classes(), from, wanted);
        search.addLoss(candidate, -logProbability);
        search.addAnswer(candidate, Math.exp(logProbability()), right);
      }
      temperature(1);
    }
  }

  private static List<Integer> list(int[] classes, int from, int to) {
    return Arrays.stream(classes, from, to).boxed().toList();
  }
}
