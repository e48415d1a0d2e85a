package dev.heed.runtime.label.ctc;

import java.util.Arrays;

/**
 * Sums over all ways to spread a label sequence over the vectors of an input, by the
 * forward-backward algorithm in logarithms and double precision.
 *
 * <p>A way gives each vector a label or the blank; runs of the same label count once and blanks
 * nothing. So the states are blank, first label, blank, second label, …, blank; a way stays in a
 * state, goes on to the next, or jumps over a blank between different labels. Memory is reused; not
 * thread-safe.
 */
final class CtcSums {

  private static final double NEVER = Double.NEGATIVE_INFINITY;

  private double[][] forward = {};
  private double[][] backward = {};
  private double[] all = {};

  private float[][] logits = {};
  private int first;
  private int n;
  private int blank;
  private int[] labels = {};
  private int from;
  private int states;
  private float sharpness = 1;

  /** Sets what logits are multiplied with from now on, above 0; 1 at first. */
  void sharpness(float scale) {
    sharpness = scale;
  }

  /**
   * The log probability of a label sequence; −∞ where it does not fit into the vectors.
   *
   * @param scores logits, {@code [rows][labels + 1]}, the blank last
   * @param start the first row of the input
   * @param length how many rows it has, at least 1
   * @param blankClass the blank, which is the number of labels
   * @param sequence labels
   * @param begin where the label sequence begins among them
   * @param count how many labels it has
   */
  double logProbability(
      float[][] scores,
      int start,
      int length,
      int blankClass,
      int[] sequence,
      int begin,
      int count) {
    logits = scores;
    first = start;
    n = length;
    blank = blankClass;
    labels = sequence;
    from = begin;
    states = 2 * count + 1;
    reserve();
    for (int t = 0; t < n; t++) {
      all[t] = logOfSum(logits[first + t], blank + 1, sharpness);
    }
    runForward();
    double last = forward[n - 1][states - 1];
    return states == 1 ? last : add(last, forward[n - 1][states - 2]);
  }

  private void reserve() {
    if (forward.length < n || forward[0].length < states) {
      int rows = Math.max(n, forward.length);
      int columns = Math.max(states, forward.length == 0 ? 0 : forward[0].length);
      forward = new double[rows][columns];
      backward = new double[rows][columns];
    }
    if (all.length < n) {
      all = new double[n];
    }
  }

  private void runForward() {
    Arrays.fill(forward[0], 0, states, NEVER);
    for (int s = 0; s < Math.min(2, states); s++) {
      forward[0][s] = logOf(0, s);
    }
    for (int t = 1; t < n; t++) {
      double[] before = forward[t - 1];
      for (int s = 0; s < states; s++) {
        double sum = s == 0 ? before[0] : add(before[s], before[s - 1]);
        if (jumpsTo(s)) {
          sum = add(sum, before[s - 2]);
        }
        forward[t][s] = sum + logOf(t, s);
      }
    }
  }

  /** What comes after each place; what is at the place itself is not part of it. */
  private void runBackward() {
    Arrays.fill(backward[n - 1], 0, states, NEVER);
    for (int s = Math.max(0, states - 2); s < states; s++) {
      backward[n - 1][s] = 0;
    }
    for (int t = n - 2; t >= 0; t--) {
      double[] after = backward[t + 1];
      for (int s = 0; s < states; s++) {
        double sum = after[s] + logOf(t + 1, s);
        if (s + 1 < states) {
          sum = add(sum, after[s + 1] + logOf(t + 1, s + 1));
        }
        if (s + 2 < states && jumpsTo(s + 2)) {
          sum = add(sum, after[s + 2] + logOf(t + 1, s + 2));
        }
        backward[t][s] = sum;
      }
    }
  }

  /**
   * Writes the gradient by the logits of {@code −scale ·} the log probability that was computed
   * last: the softmax less the expected share of each class among the ways.
   */
  void writeGradient(double logProbability, float scale, float[][] into) {
    runBackward();
    for (int t = 0; t < n; t++) {
      float[] row = into[first + t];
      for (int c = 0; c <= blank; c++) {
        row[c] = scale * (float) Math.exp(sharpness * logits[first + t][c] - all[t]);
      }
      for (int s = 0; s < states; s++) {
        double share = Math.exp(forward[t][s] + backward[t][s] - logProbability);
        row[classOf(s)] -= scale * (float) share;
      }
    }
  }

  private int classOf(int state) {
    return state % 2 == 0 ? blank : labels[from + state / 2];
  }

  private double logOf(int t, int state) {
    return sharpness * logits[first + t][classOf(state)] - all[t];
  }

  /** Whether the blank before a state may be left out: between different labels. */
  private boolean jumpsTo(int state) {
    return state % 2 == 1 && state > 1 && classOf(state) != classOf(state - 2);
  }

  /** log(eᵃ + eᵇ). */
  static double add(double a, double b) {
    double larger = Math.max(a, b);
    return larger == NEVER ? NEVER : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
  }

  /** The logarithm of the sum of exp over the first elements of a row, each multiplied. */
  static double logOfSum(float[] row, int count, float scale) {
    double largest = row[0];
    for (int c = 1; c < count; c++) {
      largest = Math.max(largest, row[c]);
    }
    double sum = 0;
    for (int c = 0; c < count; c++) {
      sum += Math.exp(scale * (row[c] - largest));
    }
    return scale * largest + Math.log(sum);
  }
}
