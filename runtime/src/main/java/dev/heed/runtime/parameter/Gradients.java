package dev.heed.runtime.parameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The gradient of the loss by each parameter, summed over one shard of a mini-batch. Generated code
 * adds to it; a row of a sparse parameter is had with {@link #touch}, so that clearing and reducing
 * cost what was touched and not the whole table. Not thread-safe: one per shard.
 */
public final class Gradients {

  private static final float[][] NONE = {};

  private final List<ParameterDeclaration> declarations;
  private final float[][][] values;
  private final TouchedRows[] touched;
  private final IdentityHashMap<int[], float[][]> joint = new IdentityHashMap<>();

  /** All zeros. Rows of sparse parameters are allocated when so many are first touched. */
  public Gradients(List<ParameterDeclaration> declarations) {
    this.declarations = List.copyOf(declarations);
    int n = declarations.size();
    this.values = new float[n][][];
    this.touched = new TouchedRows[n];
    for (int i = 0; i < n; i++) {
      ParameterDeclaration declaration = declarations.get(i);
      boolean sparse = declaration.sparse();
      values[i] = sparse ? NONE : new float[declaration.rows()][declaration.columns()];
      touched[i] = new TouchedRows(declaration.columns());
    }
  }

  /** What the gradients belong to. */
  public List<ParameterDeclaration> declarations() {
    return declarations;
  }

  /** The rows of one parameter's gradient, the arrays themselves; none of a sparse one. */
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

  /** The rows of a sparse parameter's gradient that were touched; none of another one. */
  public TouchedRows touched(int index) {
    return touched[index];
  }

  /**
   * The row of a sparse parameter's gradient, zero if it was not touched since the last clearing.
   */
  public float[] touch(int index, int row) {
    return touched[index].touch(row);
  }

  /**
   * A row of any parameter's gradient, to be looked at: the array itself, or zeros if the parameter
   * is sparse and the row was not touched.
   */
  public float[] row(int index, int row) {
    if (!declarations.get(index).sparse()) {
      return values[index][row];
    }
    int place = touched[index].find(row);
    return place < 0 ? new float[declarations.get(index).columns()] : touched[index].values(place);
  }

  /** Sets everything back to zero, sparse parameters by forgetting the rows that were touched. */
  public void clear() {
    for (int i = 0; i < values.length; i++) {
      for (float[] row : values[i]) {
        Arrays.fill(row, 0f);
      }
      touched[i].clear();
    }
  }
}
