package dev.heed.runtime.label;

/**
 * Whether probabilities come true: answers in bins by how sure the model was. Of answers with a
 * probability of 0.8, four in five should be right. Not thread-safe.
 */
public final class Reliability {

  /** As many as in most papers. */
  private static final int BINS = 15;

  private final long[] counts = new long[BINS];
  private final long[] right = new long[BINS];
  private final double[] sums = new double[BINS];

  /** No answer yet. */
  public Reliability() {}

  /**
   * Counts one answer.
   *
   * @param probability how sure the model was, 0 to 1
   * @param correct whether the answer was right
   */
  public void add(double probability, boolean correct) {
    int bin = (int) Math.min(BINS - 1, Math.max(0, Math.floor(probability * BINS)));
    counts[bin]++;
    right[bin] += correct ? 1 : 0;
    sums[bin] += probability;
  }

  /** Adds the answers of another. */
  public void add(Reliability other) {
    for (int bin = 0; bin < BINS; bin++) {
      counts[bin] += other.counts[bin];
      right[bin] += other.right[bin];
      sums[bin] += other.sums[bin];
    }
  }

  /** How many answers were counted. */
  public long answers() {
    long answers = 0;
    for (long count : counts) {
      answers += count;
    }
    return answers;
  }

  /**
   * The expected calibration error, 0 to 1: how far the mean probability of a bin's answers is from
   * the share of them that is right, averaged over all answers; 0 if there is none.
   */
  public double error() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sums[bin] - right[bin]);
    }
    long answers = answers();
    return answers == 0 ? 0 : error / answers;
  }
}
