package dev.heed.runtime.label;

import dev.heed.runtime.encode.Batch;

/**
 * Finds the temperature with the least loss, out of 65 from 1/4 to 4 that are 4.4 % apart, in one
 * pass over the examples. The loss has one minimum over the temperature of a softmax. Not
 * thread-safe.
 */
public final class TemperatureSearch {

  private static final int OCTAVE = 16;
  private static final int NEUTRAL = 2 * OCTAVE;
  private static final int CANDIDATES = 2 * NEUTRAL + 1;

  /** Rows of a chunk: activations of a small model's chunk stay in the second-level cache. */
  private static final int ROWS = 512;

  private final double[] losses = new double[CANDIDATES];
  private final Reliability[] reliabilities = new Reliability[CANDIDATES];
  private long targets;

  private TemperatureSearch() {
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      reliabilities[candidate] = new Reliability();
    }
  }

  /**
   * Scores some examples at every temperature.
   *
   * @param <I> the batch of inputs
   * @param <T> the batch of targets
   */
  @FunctionalInterface
  public interface Pass<I, T> {

    /** Adds what the examples say. */
    void run(I inputs, T targets, TemperatureSearch search);
  }

  /**
   * Calibrates on examples that were not learned from.
   *
   * @param <I> the batch of inputs
   * @param <T> the batch of targets
   * @param inputs the inputs
   * @param targets their targets
   * @param pass scores some of them
   * @throws IllegalArgumentException if no target is known
   */
  public static <I extends Batch<I>, T extends Batch<T>> Calibration run(
      I inputs, T targets, Pass<I, T> pass) {
    TemperatureSearch search = new TemperatureSearch();
    I someInputs = inputs.empty();
    T someTargets = targets.empty();
    for (int sequence = 0; sequence < inputs.sequences(); sequence++) {
      someInputs.append(inputs, sequence);
      someTargets.append(targets, sequence);
      if (someInputs.rows() >= ROWS || sequence == inputs.sequences() - 1) {
        pass.run(someInputs, someTargets, search);
        someInputs.clear();
        someTargets.clear();
      }
    }
    return search.best();
  }

  /** How many temperatures are tried. */
  public int candidates() {
    return CANDIDATES;
  }

  /** One of the temperatures. */
  public float temperature(int candidate) {
    return (float) StrictMath.pow(2, (double) (candidate - NEUTRAL) / OCTAVE);
  }

  /** Says that so many targets more are scored at each temperature. */
  public void addTargets(long more) {
    targets += more;
  }

  /** Adds the loss of targets at a temperature, in nats. */
  public void addLoss(int candidate, double nats) {
    losses[candidate] += nats;
  }

  /** Adds an answer at a temperature: how sure the model is of it, and whether it is right. */
  public void addAnswer(int candidate, double probability, boolean right) {
    reliabilities[candidate].add(probability, right);
  }

  private Calibration best() {
    if (targets == 0) {
      throw new IllegalArgumentException(
          "none of the examples has a target; there is nothing to calibrate by");
    }
    int best = NEUTRAL;
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      best = losses[candidate] < losses[best] ? candidate : best;
    }
    return new Calibration(
        temperature(best),
        losses[NEUTRAL] / targets,
        losses[best] / targets,
        reliabilities[NEUTRAL].error(),
        reliabilities[best].error());
  }
}
