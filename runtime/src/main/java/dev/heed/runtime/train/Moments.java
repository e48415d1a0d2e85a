package dev.heed.runtime.train;

import dev.heed.runtime.parameter.ParameterDeclaration;

/**
 * The running means that AdamW keeps of one parameter: of the gradient and of its square, by rows.
 * For a sparse parameter a row's means exist from its first gradient on, and each row says up to
 * which step it is valid.
 */
final class Moments {

  final float[][] mean;
  final float[][] square;

  /** Of a sparse parameter: the last step that gave a row a gradient, 0 if none did; else empty. */
  final int[] touchedAt;

  /**
   * Of a sparse parameter: the step up to which a row's value and means are what dense steps would
   * have made them.
   */
  final int[] validAt;

  Moments(ParameterDeclaration declaration) {
    int rows = declaration.rows();
    boolean sparse = declaration.sparse();
    mean = sparse ? new float[rows][] : new float[rows][declaration.columns()];
    square = sparse ? new float[rows][] : new float[rows][declaration.columns()];
    touchedAt = new int[sparse ? rows : 0];
    validAt = new int[sparse ? rows : 0];
  }

  /** Whether a row of a sparse parameter ever had a gradient. */
  boolean started(int row) {
    return touchedAt[row] > 0;
  }

  /** Gives a row of a sparse parameter its means, zeros. */
  void start(int row, int columns) {
    if (mean[row] == null) {
      mean[row] = new float[columns];
      square[row] = new float[columns];
    }
  }
}
