package dev.heed.runtime.sequence;

import dev.heed.runtime.encode.Batch;
import java.util.Arrays;

/**
 * The wanted symbols of sequences, as a decoder learns them: at each row it is given a symbol, the
 * boundary first, and wants the next one, the boundary last ("teacher forcing"). A sequence of k
 * symbols has k + 1 rows. Not thread-safe while it is filled.
 */
public final class SequenceTargets implements Batch<SequenceTargets> {

  private int[] symbols = new int[64];
  private int[] classes = new int[64];
  private float[] weights = ones(64);
  private int[] starts = new int[16];
  private int sequences;

  /** Starts an empty batch. */
  public SequenceTargets() {}

  /** The symbol that each row is given, {@code [rows]}; what follows is undefined. */
  public int[] symbols() {
    return symbols;
  }

  /** The symbol that each row wants, {@code [rows]}; what follows is undefined. */
  public int[] classes() {
    return classes;
  }

  /** How often the symbol of each row counts in the loss: once. */
  public float[] weights() {
    return weights;
  }

  private static float[] ones(int count) {
    float[] ones = new float[count];
    Arrays.fill(ones, 1f);
    return ones;
  }

  /**
   * Appends a sequence.
   *
   * @param wanted its symbols without the boundary, each above 0; may be none
   */
  public void add(int[] wanted) {
    int rows = rows();
    int end = reserve(wanted.length + 1);
    symbols[rows] = Hypotheses.BOUNDARY;
    System.arraycopy(wanted, 0, symbols, rows + 1, wanted.length);
    System.arraycopy(wanted, 0, classes, rows, wanted.length);
    classes[end - 1] = Hypotheses.BOUNDARY;
    close(end);
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
  public void append(SequenceTargets source, int sequence) {
    int rows = rows();
    int from = source.start(sequence);
    int count = source.start(sequence + 1) - from;
    int end = reserve(count);
    System.arraycopy(source.symbols, from, symbols, rows, count);
    System.arraycopy(source.classes, from, classes, rows, count);
    close(end);
  }

  @Override
  public SequenceTargets empty() {
    return new SequenceTargets();
  }

  /** Makes room for more rows and returns how many there will be. */
  private int reserve(int more) {
    int end = rows() + more;
    if (end > symbols.length) {
      int grown = Math.max(end, 2 * symbols.length);
      symbols = Arrays.copyOf(symbols, grown);
      classes = Arrays.copyOf(classes, grown);
      weights = ones(grown);
    }
    return end;
  }

  private void close(int end) {
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++sequences] = end;
  }
}
