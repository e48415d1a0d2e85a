package dev.heed.runtime.sequence;

import dev.heed.runtime.kernel.Rows;

/**
 * The keys and values of one attention at all earlier steps: a row for each step and hypothesis,
 * keys first, values behind them. Allocates only where it grows. Not thread-safe.
 */
public final class KeyValueCache {

  private final int keyWidth;
  private final int valueWidth;
  private final Rows rows;
  private Rows past = Rows.view(0, 1);
  private float[][] queries = {};
  private float[][] outputs = {};
  private int most = 1;

  /**
   * An empty cache.
   *
   * @param keyWidth the elements of a hypothesis's keys, of all groups
   * @param valueWidth the elements of its values, of all groups
   */
  public KeyValueCache(int keyWidth, int valueWidth) {
    this.keyWidth = keyWidth;
    this.valueWidth = valueWidth;
    this.rows = new Rows(0, keyWidth + valueWidth);
  }

  /** Makes room for so many steps of so many hypotheses at once. */
  public void reserve(int steps, int hypotheses) {
    most = Math.max(most, hypotheses);
    rows.ensure(Math.multiplyExact(steps, most));
    if (past.capacity() < steps) {
      past = Rows.view(steps, keyWidth + valueWidth);
      queries = new float[steps][];
      outputs = new float[steps][];
    }
  }

  /**
   * Keeps the keys and values of a step.
   *
   * @param key keys from {@code keyColumn} on, a row for each hypothesis
   * @param value values from {@code valueColumn} on
   * @param hypotheses whose
   */
  public void append(Rows key, int keyColumn, Rows value, int valueColumn, Hypotheses hypotheses) {
    if (hypotheses.most() > most || past.capacity() < hypotheses.longest()) {
      reserve(hypotheses.longest(), hypotheses.most());
    }
    int first = hypotheses.position() * most;
    for (int h = 0; h < hypotheses.count(); h++) {
      float[] row = rows.values()[first + h];
      System.arraycopy(key.values()[h], keyColumn, row, 0, keyWidth);
      System.arraycopy(value.values()[h], valueColumn, row, keyWidth, valueWidth);
    }
  }

  /**
   * The rows of a hypothesis at all steps up to now, in order, keys from column 0 on and values
   * behind them; they last until the next call.
   */
  public Rows past(Hypotheses hypotheses, int hypothesis) {
    float[][] from = rows.values();
    float[][] to = past.values();
    int steps = hypotheses.position() + 1;
    for (int step = 0; step < steps; step++) {
      to[step] = from[step * most + hypotheses.slot(hypothesis, step)];
    }
    return past;
  }

  /**
   * The query of a hypothesis's last symbol at the place of the symbol, as distances to the keys
   * before are counted; it lasts until the next call.
   */
  public float[][] query(Rows query, Hypotheses hypotheses, int hypothesis) {
    queries[hypotheses.position()] = query.values()[hypothesis];
    return queries;
  }

  /** Where the output of a hypothesis's last symbol goes, at the place of the symbol too. */
  public float[][] output(Rows output, Hypotheses hypotheses, int hypothesis) {
    outputs[hypotheses.position()] = output.values()[hypothesis];
    return outputs;
  }

  /** The bytes of heap that keys and values take now. */
  public long bytes() {
    return rows.bytes();
  }
}
