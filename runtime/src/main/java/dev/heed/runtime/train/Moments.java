package dev.heed.runtime.train;

import dev.heed.runtime.parameter.ParameterDeclaration;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What an optimiser keeps of one parameter by rows: a running mean of the gradient, for some one of
 * its square, and perhaps one of the values.
 *
 * <p>For a sparse parameter a row's moments exist from its first gradient on and are those of its
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
  private final int kinds;

  /** The moments of each row, one after the other. */
  private final float[][] rows;

  private final int[] marks;
  private int started;

  /**
   * Zeros, for a parameter.
   *
   * @param kinds how many moments there are: 1, or 2 with the mean square, and one more with the
   *     average of the values
   */
  Moments(ParameterDeclaration declaration, int kinds) {
    this.columns = declaration.columns();
    this.sparse = declaration.sparse();
    this.kinds = kinds;
    int arrays = Math.multiplyExact(kinds, declaration.rows());
    this.rows = sparse ? new float[arrays][] : new float[arrays][columns];
    this.marks = new int[sparse ? Math.multiplyExact(MARKS, declaration.rows()) : 0];
  }

  /** How many moments a row has. */
  int kinds() {
    return kinds;
  }

  /** How many rows of a sparse parameter there are; 0 of another one. */
  int sparseRows() {
    return marks.length / MARKS;
  }

  /** The mean gradient of a row, the array itself; the row was started. */
  float[] mean(int row) {
    return moment(row, 0);
  }

  /** The mean square of a row's gradient, the array itself; the row was started. */
  float[] square(int row) {
    return moment(row, 1);
  }

  /** One of the moments of a row, the array itself; the row was started. */
  float[] moment(int row, int kind) {
    return rows[kinds * slot(row) + kind];
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

  /** Says that a step gives a row of a sparse parameter a gradient; its moments start as zeros. */
  void touch(int row, int step) {
    if (!started(row)) {
      start(row);
    }
    marks[MARKS * row + TOUCHED] = step;
  }

  /** Rows are started by several threads; in which order decides but where their moments lie. */
  private synchronized void start(int row) {
    for (int kind = 0; kind < kinds; kind++) {
      rows[kinds * started + kind] = new float[columns];
    }
    marks[MARKS * row + SLOT] = started++;
  }
}
