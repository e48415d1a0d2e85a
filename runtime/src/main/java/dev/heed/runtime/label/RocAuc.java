package dev.heed.runtime.label;

import java.util.Arrays;

/**
 * The area under the receiver operating characteristic of one label: the probability that a yes has
 * a higher score than a no, where equal scores count half. Keeps what is added. Not thread-safe.
 */
public final class RocAuc {

  private float[] yes = new float[64];
  private float[] no = new float[64];
  private int yeses;
  private int noes;

  /** Starts with nothing. */
  public RocAuc() {}

  /**
   * Adds a score and what was wanted.
   *
   * @param score a probability, or any other number that is larger for a surer yes; not NaN
   * @param wanted whether yes was right
   * @throws IllegalArgumentException if the score is NaN
   */
  public void add(float score, boolean wanted) {
    if (Float.isNaN(score)) {
      throw new IllegalArgumentException("the score is NaN");
    }
    if (wanted) {
      yes = withRoom(yes, yeses);
      yes[yeses++] = score;
    } else {
      no = withRoom(no, noes);
      no[noes++] = score;
    }
  }

  private static float[] withRoom(float[] scores, int count) {
    return count < scores.length ? scores : Arrays.copyOf(scores, 2 * count);
  }

  /** How many yeses were wanted. */
  public int yeses() {
    return yeses;
  }

  /** How many noes were wanted. */
  public int noes() {
    return noes;
  }

  /** The area, 0 to 1; one half for scores that say nothing, NaN without a yes or without a no. */
  public double area() {
    if (yeses == 0 || noes == 0) {
      return Double.NaN;
    }
    float[] above = Arrays.copyOf(yes, yeses);
    float[] below = Arrays.copyOf(no, noes);
    Arrays.sort(above);
    Arrays.sort(below);
    long halves = 0;
    int lower = 0;
    int notHigher = 0;
    for (float score : above) {
      while (lower < noes && below[lower] < score) {
        lower++;
      }
      while (notHigher < noes && below[notHigher] <= score) {
        notHigher++;
      }
      halves += lower + notHigher;
    }
    return halves / (2.0 * yeses * noes);
  }
}
