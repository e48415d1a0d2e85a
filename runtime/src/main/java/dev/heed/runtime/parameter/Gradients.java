package dev.heed.runtime.parameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The gradient of the loss by each parameter, summed over one shard of a mini-batch. Generated code
 * adds to it; a row of a sparse parameter is announced with {@link #touch} before anything is added
 * to it, so that clearing and reducing cost what was touched and not the whole table. Not
 * thread-safe: one per shard.
 */
public final class Gradients {

  private final List<ParameterDeclaration> declarations;
  private final float[][][] values;
  private final boolean[][] touched;
  private final int[][] touchedRows;
  private final int[] touchedCount;
  private final IdentityHashMap<int[], float[][]> joint = new IdentityHashMap<>();

  /** All zeros. Rows of sparse parameters are allocated when they are first touched. */
  public Gradients(List<ParameterDeclaration> declarations) {
    this.declarations = List.copyOf(declarations);
    int n = declarations.size();
    this.values = new float[n][][];
    this.touched = new boolean[n][];
    this.touchedRows = new int[n][];
    this.touchedCount = new int[n];
    for (int i = 0; i < n; i++) {
      ParameterDeclaration declaration = declarations.get(i);
      int rows = declaration.rows();
      values[i] = declaration.sparse() ? new float[rows][] : new float[rows][declaration.columns()];
      touched[i] = new boolean[declaration.sparse() ? rows : 0];
      touchedRows[i] = new int[declaration.sparse() ? 16 : 0];
    }
  }

  /** What the gradients belong to. */
  public List<ParameterDeclaration> declarations() {
    return declarations;
  }

  /**
   * The rows of one parameter's gradient; of a sparse one, only rows that were touched may be read.
   */
  public float[][] values(int index) {
    return values[index];
  }

  /**
   * The rows of several parameters' gradients, one parameter after the other, for a kernel that
   * adds to all of them. They are the rows of {@link #values(int)}; the array of them is made at
   * the first call and kept, so that a training step allocates nothing.
   *
   * @param indices which parameters, none of them sparse; known again by its identity, so it must
   *     be the same array each time and never change
   * @throws IllegalArgumentException if one is sparse, since its rows come and go
   */
  public float[][] values(int[] indices) {
    float[][] known = joint.get(indices);
    if (known != null) {
      return known;
    }
    List<float[]> rows = new ArrayList<>();
    for (int index : indices) {
      if (declarations.get(index).sparse()) {
        throw new IllegalArgumentException(
            declarations.get(index).name() + " is sparse, must be dense to be joined with others");
      }
      rows.addAll(Arrays.asList(values[index]));
    }
    float[][] joined = rows.toArray(float[][]::new);
    joint.put(indices, joined);
    return joined;
  }

  /** The only row of a vector's gradient. */
  public float[] vector(int index) {
    return values[index][0];
  }

  /**
   * The row of a sparse parameter's gradient, zero if it was not touched since the last clearing.
   */
  public float[] touch(int index, int row) {
    float[] found = values[index][row];
    if (!touched[index][row]) {
      touched[index][row] = true;
      if (touchedCount[index] == touchedRows[index].length) {
        touchedRows[index] = Arrays.copyOf(touchedRows[index], 2 * touchedCount[index]);
      }
      touchedRows[index][touchedCount[index]++] = row;
      if (found == null) {
        found = new float[declarations.get(index).columns()];
        values[index][row] = found;
      }
    }
    return found;
  }

  /** How many rows of a sparse parameter were touched. */
  public int touchedCount(int index) {
    return touchedCount[index];
  }

  /**
   * The touched rows of a sparse parameter in the order of their first touch; only the first {@link
   * #touchedCount}.
   */
  public int[] touchedRows(int index) {
    return touchedRows[index];
  }

  /** Sets everything back to zero, sparse parameters by the rows that were touched. */
  public void clear() {
    for (int i = 0; i < values.length; i++) {
      if (!declarations.get(i).sparse()) {
        for (float[] row : values[i]) {
          Arrays.fill(row, 0f);
        }
        continue;
      }
      for (int t = 0; t < touchedCount[i]; t++) {
        int row = touchedRows[i][t];
        Arrays.fill(values[i][row], 0f);
        touched[i][row] = false;
      }
      touchedCount[i] = 0;
    }
  }

  /**
   * Adds another shard's gradients of the same parameters.
   *
   * @throws IllegalArgumentException if the declarations differ
   */
  public void add(Gradients other) {
    if (!declarations.equals(other.declarations)) {
      throw new IllegalArgumentException("the gradients' declarations differ, must be equal");
    }
    for (int i = 0; i < values.length; i++) {
      if (!declarations.get(i).sparse()) {
        for (int row = 0; row < values[i].length; row++) {
          addRow(other.values[i][row], values[i][row]);
        }
        continue;
      }
      for (int t = 0; t < other.touchedCount[i]; t++) {
        int row = other.touchedRows[i][t];
        addRow(other.values[i][row], touch(i, row));
      }
    }
  }

  private static void addRow(float[] from, float[] to) {
    for (int j = 0; j < to.length; j++) {
      to[j] += from[j];
    }
  }
}
