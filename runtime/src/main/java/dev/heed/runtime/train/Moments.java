package dev.heed.runtime.train;

import dev.heed.runtime.parameter.ParameterDeclaration;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The running means that AdamW keeps of one parameter: of the gradient and of its square, by rows.
 *
 * <p>For a sparse parameter a row's means exist from its first gradient on and are those of its
 * last; they lie in the order in which rows had their first gradient, so that the frequent ones are
 * close together. Each row says up to which step its value is valid.
 */
final class Moments {

  /** What is kept of a row lies side by side, as it is read together: 4 of them in a cache line. */
  private static final int MARKS = 4;

  private static final int VALID = 0;
  private static final int TOUCHED = 1;
  private static final int SLOT = 2;
  private static final int CLAIM = 3;

  private static final VarHandle CLAIMS = MethodHandles.arrayElementVarHandle(int[].class);

  private final int columns;
  private final boolean sparse;

  /** The mean gradient and the mean square of each row, one after the other. */
  private final float[][] means;

  private final int[] marks;
  private int started;

  Moments(ParameterDeclaration declaration) {
    int rows = declaration.rows();
    this.columns = declaration.columns();
    this.sparse = declaration.sparse();
    int arrays = Math.multiplyExact(2, rows);
    this.means = sparse ? new float[arrays][] : new float[arrays][columns];
    this.marks = new int[sparse ? Math.multiplyExact(MARKS, rows) : 0];
  }

  /** How many rows of a sparse parameter there are; 0 of another one. */
  int sparseRows() {
    return marks.length / MARKS;
  }

  /** The mean gradient of a row, the array itself; the row was started. */
  float[] mean(int row) {
    return means[2 * slot(row)];
  }

  /** The mean square of a row's gradient, the array itself; the row was started. */
  float[] square(int row) {
    return means[2 * slot(row) + 1];
  }

  private int slot(int row) {
    return sparse ? marks[MARKS * row + SLOT] : row;
  }

  /** Of a sparse parameter: the last step that gave a row a gradient, 0 if none did. */
  int touchedAt(int row) {
    return marks[MARKS * row + TOUCHED];
  }

  /**
   * Of a sparse parameter: the step up to which a row's value is what dense steps would make it.
   */
  int validAt(int row) {
    return marks[MARKS * row + VALID];
  }

  /** Says that a row's value is valid up to a step. */
  void validate(int row, int step) {
    marks[MARKS * row + VALID] = step;
  }

  /**
   * Claims a row that is not valid at a step, to make it valid: true for one of those that try,
   * which may be several threads at a time.
   */
  boolean claim(int row, int step) {
    int at = MARKS * row + CLAIM;
    int claimed = marks[at];
    return validAt(row) != step
        && claimed != step
        && CLAIMS.compareAndSet(marks, at, claimed, step);
  }

  /** Whether a row of a sparse parameter ever had a gradient. */
  boolean started(int row) {
    return touchedAt(row) > 0;
  }

  /** Says that a step gives a row of a sparse parameter a gradient; its means start as zeros. */
  void touch(int row, int step) {
    if (!started(row)) {
      start(row);
    }
    marks[MARKS * row + TOUCHED] = step;
  }

  /** Rows are started by several threads; in which order decides but where their means lie. */
  private synchronized void start(int row) {
    means[2 * started] = new float[columns];
    means[2 * started + 1] = new float[columns];
    marks[MARKS * row + SLOT] = started++;
  }
}
