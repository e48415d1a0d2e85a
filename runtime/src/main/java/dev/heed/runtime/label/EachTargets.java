package dev.heed.runtime.label;

import dev.heed.runtime.encode.Batch;
import java.util.Arrays;

/**
 * The wanted class of each row of logits: for models that label each vector as many rows as
 * vectors, for models that label the whole input one. A row without a target has {@link #MISSING}
 * and takes no part in loss, gradient or accuracy. For models that label by CTC, the wanted label
 * sequence of each input, which is shorter than its vectors.
 */
public final class EachTargets implements Batch<EachTargets> {

  /** Stands for a target that is not known. */
  public static final int MISSING = -1;

  private int[] classes = new int[64];
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

  /** Appends a sequence of targets, each a class index or {@link #MISSING}. */
  public void add(int[] targets) {
    append(targets, 0, targets.length);
  }

  /** How many rows have a target. */
  public int known() {
    int known = 0;
    for (int row = 0; row < rows(); row++) {
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
    append(source.classes, source.start(sequence), source.start(sequence + 1));
  }

  private void append(int[] from, int start, int end) {
    int rows = rows();
    int grown = rows + end - start;
    if (grown > classes.length) {
      classes = Arrays.copyOf(classes, Math.max(grown, 2 * classes.length));
    }
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    System.arraycopy(from, start, classes, rows, end - start);
    starts[++sequences] = grown;
  }

  @Override
  public EachTargets empty() {
    return new EachTargets();
  }
}
