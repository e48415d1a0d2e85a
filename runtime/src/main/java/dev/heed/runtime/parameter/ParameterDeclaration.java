package dev.heed.runtime.parameter;

import java.util.List;

/**
 * What a generated model says of one of its parameters.
 *
 * @param name the tensor's name in weights files, such as {@code layers.0.attention.query.weight}
 * @param shape the dimensions, PyTorch's layout: {@code [out, in]} for a matrix, {@code [rows,
 *     width]} for a table, {@code [n]} for a vector
 * @param initializer how it is filled before training
 * @param decayed whether weight decay applies: to matrices, not to biases, normalisations and
 *     tables
 * @param sparse whether a step touches few of its rows (a look-up table), so that gradients are
 *     kept by row
 */
public record ParameterDeclaration(
    String name, List<Integer> shape, Initializer initializer, boolean decayed, boolean sparse) {

  public ParameterDeclaration {
    shape = List.copyOf(shape);
    if (shape.isEmpty() || shape.size() > 2) {
      throw new IllegalArgumentException(
          name + " has shape " + shape + ", a parameter has 1 or 2 dimensions");
    }
  }

  /** The rows in memory: the first dimension of a matrix, 1 for a vector. */
  public int rows() {
    return shape.size() == 2 ? shape.get(0) : 1;
  }

  /** The elements of a row. */
  public int columns() {
    return shape.get(shape.size() - 1);
  }

  /** The number of elements. */
  public long size() {
    return (long) rows() * columns();
  }
}
