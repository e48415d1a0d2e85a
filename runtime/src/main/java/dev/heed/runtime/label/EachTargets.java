package dev.heed.runtime.label;

import dev.heed.runtime.encode.Batch;
import java.util.Arrays;

/**
 * The wanted class of each row of logits: for models that label each vector as many rows as
 * vectors, for models that label the whole input one. A row without a target has {@link #MISSING}
 * and takes no part in loss, gradient or accuracy. Each target has a weight in the loss of
 * training. For models that label by CTC, the wanted label sequence of each input, which is shorter
 * than its vectors.
 */
public final class EachTargets implements Batch<EachTargets> {

  /** Stands for a target that is not known. */
  public static final int MISSING = -1;

  private int[] classes = new int[64];
  private float[] weights = new float[64];
  private int[] starts = new int[16];
  private int sequences;

  /** Starts an empty batch. */
  public EachTargets() {}

  /**
   * The classes of all rows; only the first {@link #rows()} count. They move when the batch grows.
   */
  public int[] classes() {
    return classes;
  }

  /**
   * How often the target of each row counts in the loss; only the first {@link #rows()} count. They
   * move when the batch grows.
   */
  public float[] weights() {
    return weights;
  }

  /** Appends a sequence of targets, each a class index or {@link #MISSING}, of weight 1. */
  public void add(int[] targets) {
    int rows = rows();
    close(targets.length);
    System.arraycopy(targets, 0, classes, rows, targets.length);
    Arrays.fill(weights, rows, rows(), 1f);
  }

  /**
   * Has the targets of one class that are there now count so often in the loss.
   *
   * @param wanted the class
   * @param weight 0 or more, finite
   * @throws IllegalArgumentException if the weight is negative, NaN or infinite
   */
  public void weigh(int wanted, float weight) {
    Weights.check(weight);
    for (int row = 0; row < rows(); row++) {
      weights[row] = classes[row] == wanted ? weight : weights[row];
    }
  }

  /**
   * Weighs the targets that are there now such that each class counts as much in all as any other
   * that occurs, and a target 1 in the mean.
   *
   * @param classCount how many classes there are
   */
  public void balance(int classCount) {
    int[] counts = new int[classCount];
    for (int row = 0; row < rows(); row++) {
      if (classes[row] != MISSING) {
        counts[classes[row]]++;
      }
    }
    long occurring = Arrays.stream(counts).filter(count -> count > 0).count();
    for (int wanted = 0; wanted < classCount; wanted++) {
      if (counts[wanted] > 0) {
        weigh(wanted, (float) ((double) known() / occurring / counts[wanted]));
      }
    }
  }

  /** How many rows have a target. */
  public int known() {
    return known(0, rows());
  }

  /** How many rows of a sequence have a target. */
  public int known(int sequence) {
    return known(start(sequence), start(sequence + 1));
  }

  private int known(int from, int end) {
    int known = 0;
    for (int row = from; row < end; row++) {
      known += classes[row] == MISSING ? 0 : 1;
    }
    return known;
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
  public void append(EachTargets source, int sequence) {
    int rows = rows();
    int start = source.start(sequence);
    int count = source.start(sequence + 1) - start;
    close(count);
    System.arraycopy(source.classes, start, classes, rows, count);
    System.arraycopy(source.weights, start, weights, rows, count);
  }

  /** Makes a sequence of so many rows behind the last one. */
  private void close(int count) {
    int grown = rows() + count;
    if (grown > classes.length) {
      int room = Math.max(grown, 2 * classes.length);
      classes = Arrays.copyOf(classes, room);
      weights = Arrays.copyOf(weights, room);
    }
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++sequences] = grown;
  }

  @Override
  public EachTargets empty() {
    return new EachTargets();
  }
}
