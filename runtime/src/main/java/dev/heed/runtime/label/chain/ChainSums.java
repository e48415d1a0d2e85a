package dev.heed.runtime.label.chain;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.kernel.Scratch;
import dev.heed.runtime.math.Elementary;
import java.util.Arrays;

/**
 * Sums over all label sequences, or over those that agree with the targets that are known, by the
 * forward-backward algorithm in logarithms.
 *
 * <p>Each row of sums is kept relative to its largest, and what is taken away is added up in double
 * precision: floats stay near 0 however long the input is. Memory is reused; not thread-safe.
 */
final class ChainSums {

  /** As targets: every label is possible everywhere. */
  static final int[] ANY = {};

  private final Scratch forwardMemory = new Scratch();
  private final Scratch backwardMemory = new Scratch();
  private float[] largest = {};
  private float[] sums = {};
  private float[][] forward = {};
  private float[][] backward = {};

  private LinearChain chain = new LinearChain(new float[0][], new float[0], new float[0]);
  private float[][] emissions = {};
  private int[] wanted = ANY;
  private int first;
  private int n;
  private int labels;
  private float sharpness = 1;

  /** Makes room for inputs of that many rows. */
  void reserve(int rows, int count) {
    forward = forwardMemory.atLeast(rows, count + 1);
    backward = backwardMemory.atLeast(rows, count);
    if (largest.length < count) {
      largest = new float[count];
      sums = new float[count];
    }
  }

  long bytes() {
    return forwardMemory.bytes()
        + backwardMemory.bytes()
        + HeapBytes.of(largest)
        + HeapBytes.of(sums);
  }

  /**
   * The logarithm of the sum of exp(score) over label sequences.
   *
   * @param weights the chain
   * @param scores the emissions, {@code [rows][labels]}
   * @param start the first row of the sequence
   * @param length how many rows it has, at least 1
   * @param targets the label of each row or a negative number where it is not known, by the same
   *     rows; or {@link #ANY}
   * @param scale what scores are multiplied with, above 0
   */
  double run(
      LinearChain weights, float[][] scores, int start, int length, int[] targets, float scale) {
    chain = weights;
    sharpness = scale;
    emissions = scores;
    first = start;
    n = length;
    wanted = targets;
    labels = weights.labels();
    reserve(n, labels);
    double total = runForward();
    runBackward();
    return total;
  }

  private double runForward() {
    double total = 0;
    for (int t = 0; t < n; t++) {
      float[] row = forward[t];
      if (t == 0) {
        scale(chain.start, row);
      } else {
        step(forward[t - 1], from(t - 1), to(t - 1), row);
      }
      float most = addEmissions(t, row);
      row[labels] = most;
      total += most;
    }
    float[] last = forward[n - 1];
    for (int j = 0; j < labels; j++) {
      sums[j] = last[j] + sharpness * chain.end[j];
    }
    return total + logOfSum(sums, labels);
  }

  private void scale(float[] weights, float[] row) {
    for (int j = 0; j < labels; j++) {
      row[j] = sharpness * weights[j];
    }
  }

  /**
   * {@code row[j] = log Σ exp(before[i] + transition[i][j])} over the labels i that are possible.
   */
  private void step(float[] before, int from, int to, float[] row) {
    float scale = sharpness;
    Arrays.fill(largest, 0, labels, Float.NEGATIVE_INFINITY);
    for (int i = from; i < to; i++) {
      float[] transition = chain.transitions[i];
      float score = before[i];
      for (int j = 0; j < labels; j++) {
        largest[j] = Math.max(largest[j], score + scale * transition[j]);
      }
    }
    Arrays.fill(sums, 0, labels, 0f);
    for (int i = from; i < to; i++) {
      float[] transition = chain.transitions[i];
      float score = before[i];
      for (int j = 0; j < labels; j++) {
        sums[j] += Elementary.expOfNegative(score + scale * transition[j] - largest[j]);
      }
    }
    for (int j = 0; j < labels; j++) {
      row[j] = largest[j] + (float) Math.log(sums[j]);
    }
  }

  /** Adds the row's emissions, and takes its largest away from all, which is returned. */
  private float addEmissions(int t, float[] row) {
    float[] emission = emissions[first + t];
    float most = Float.NEGATIVE_INFINITY;
    for (int j = 0; j < labels; j++) {
      boolean possible = j >= from(t) && j < to(t);
      row[j] = possible ? row[j] + sharpness * emission[j] : Float.NEGATIVE_INFINITY;
      most = Math.max(most, row[j]);
    }
    for (int j = 0; j < labels; j++) {
      row[j] -= most;
    }
    return most;
  }

  private void runBackward() {
    scale(chain.end, backward[n - 1]);
    for (int t = n - 2; t >= 0; t--) {
      float[] emission = emissions[first + t + 1];
      float[] after = backward[t + 1];
      for (int j = 0; j < labels; j++) {
        boolean possible = j >= from(t + 1) && j < to(t + 1);
        sums[j] = possible ? sharpness * emission[j] + after[j] : Float.NEGATIVE_INFINITY;
      }
      float[] row = backward[t];
      float most = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < labels; i++) {
        float[] transition = chain.transitions[i];
        for (int j = 0; j < labels; j++) {
          largest[j] = sharpness * transition[j] + sums[j];
        }
        row[i] = logOfSum(largest, labels);
        most = Math.max(most, row[i]);
      }
      for (int i = 0; i < labels; i++) {
        row[i] -= most;
      }
    }
  }

  /** The probability of each label at a place of the sequence, {@code [labels]}. */
  void marginals(int t, float[] into) {
    float all = logOfPlace(t);
    for (int j = 0; j < labels; j++) {
      into[j] = Elementary.expOfNegative(sums[j] - all);
    }
  }

  /** Adds {@code factor} times how often each label is expected to follow each other. */
  void addPairs(float factor, float[][] into) {
    float scale = sharpness;
    for (int t = 1; t < n; t++) {
      // what both rows of sums leave out of a pair at t − 1 and t
      float all = logOfPlace(t) + forward[t][labels];
      float[] emission = emissions[first + t];
      for (int j = 0; j < labels; j++) {
        boolean possible = j >= from(t) && j < to(t);
        largest[j] =
            possible ? scale * emission[j] + backward[t][j] - all : Float.NEGATIVE_INFINITY;
      }
      for (int i = from(t - 1); i < to(t - 1); i++) {
        float[] transition = chain.transitions[i];
        float before = forward[t - 1][i];
        float[] sum = into[i];
        for (int j = 0; j < labels; j++) {
          float pair = before + scale * transition[j] + largest[j];
          sum[j] += factor * Elementary.expOfNegative(pair);
        }
      }
    }
  }

  /** {@code sums = forward + backward} of a place, and the logarithm of the sum of their exp. */
  private float logOfPlace(int t) {
    for (int j = 0; j < labels; j++) {
      sums[j] = forward[t][j] + backward[t][j];
    }
    return logOfSum(sums, labels);
  }

  private static float logOfSum(float[] values, int count) {
    float most = values[0];
    for (int j = 1; j < count; j++) {
      most = Math.max(most, values[j]);
    }
    float sum = 0f;
    for (int j = 0; j < count; j++) {
      sum += Elementary.expOfNegative(values[j] - most);
    }
    return most + (float) Math.log(sum);
  }

  /** The first label that is possible at a place. */
  private int from(int t) {
    return isKnown(t) ? wanted[first + t] : 0;
  }

  /** The label after the last that is possible at a place. */
  private int to(int t) {
    return isKnown(t) ? wanted[first + t] + 1 : labels;
  }

  private boolean isKnown(int t) {
    return wanted.length > 0 && wanted[first + t] >= 0;
  }
}
