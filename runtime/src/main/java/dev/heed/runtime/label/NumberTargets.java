package dev.heed.runtime.label;

import dev.heed.runtime.encode.Batch;
import java.util.Arrays;

/**
 * The wanted numbers of each row of logits, as many as a row has; where labels are several, 1
 * stands for yes and 0 for no. A number that is not known is NaN and takes no part in loss,
 * gradient or score. Each has a weight in the loss of training.
 */
public final class NumberTargets implements Batch<NumberTargets> {

  private final int width;
  private float[] values = new float[64];
  private float[] weights = new float[64];
  private int[] starts = new int[16];
  private int sequences;

  /**
   * Starts an empty batch.
   *
   * @param width how many numbers a row has, at least 1
   */
  public NumberTargets(int width) {
    this.width = width;
  }

  /**
   * The numbers, row after row; only the first {@code rows() · width} count. They move when the
   * batch grows.
   */
  public float[] values() {
    return values;
  }

  /** How often each of the {@link #values()} counts in the loss. */
  public float[] weights() {
    return weights;
  }

  /**
   * Appends a sequence of targets of weight 1.
   *
   * @param targets the numbers row after row, a multiple of the width; NaN for what is not known
   */
  public void add(float[] targets) {
    if (targets.length % width != 0) {
      throw new IllegalArgumentException(
          "there are " + targets.length + " numbers, must be a multiple of " + width);
    }
    int from = rows() * width;
    close(targets.length / width);
    System.arraycopy(targets, 0, values, from, targets.length);
    Arrays.fill(weights, from, from + targets.length, 1f);
  }

  /** How many numbers are known. */
  public int known() {
    return known(0, rows());
  }

  /** How many numbers of a sequence are known. */
  public int known(int sequence) {
    return known(start(sequence), start(sequence + 1));
  }

  private int known(int from, int end) {
    int known = 0;
    for (int i = from * width; i < end * width; i++) {
      known += Float.isNaN(values[i]) ? 0 : 1;
    }
    return known;
  }

  /**
   * Has the yeses of one label that are there now count so often in the loss.
   *
   * @param column the label
   * @param weight 0 or more, finite
   * @throws IllegalArgumentException if the weight is negative, NaN or infinite
   */
  public void weigh(int column, float weight) {
    Weights.check(weight);
    for (int i = column; i < rows() * width; i += width) {
      weights[i] = values[i] == 1 ? weight : weights[i];
    }
  }

  /**
   * Weighs the yeses that are there now such that those of each label count as much in all as its
   * noes; a label without either stays as it is.
   */
  public void balance() {
    for (int column = 0; column < width; column++) {
      int yes = 0;
      int no = 0;
      for (int i = column; i < rows() * width; i += width) {
        yes += values[i] == 1 ? 1 : 0;
        no += values[i] == 0 ? 1 : 0;
      }
      if (yes > 0 && no > 0) {
        weigh(column, (float) no / yes);
      }
    }
  }

  @Override
  public int sequences() {
    return sequences;
  }

  @Override
  public int start(int sequence) {
    return starts[sequence];
  }

  @Override
  public void clear() {
    sequences = 0;
  }

  @Override
  public void append(NumberTargets source, int sequence) {
    int from = rows() * width;
    int start = source.start(sequence) * width;
    int count = source.start(sequence + 1) * width - start;
    close(count / width);
    System.arraycopy(source.values, start, values, from, count);
    System.arraycopy(source.weights, start, weights, from, count);
  }

  @Override
  public NumberTargets empty() {
    return new NumberTargets(width);
  }

  /** Makes a sequence of so many rows behind the last one. */
  private void close(int count) {
    int grown = rows() + count;
    if (grown * width > values.length) {
      int room = Math.max(grown * width, 2 * values.length);
      values = Arrays.copyOf(values, room);
      weights = Arrays.copyOf(weights, room);
    }
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++sequences] = grown;
  }
}
