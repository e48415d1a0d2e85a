package dev.heed.processor.reference;

import java.util.List;
import java.util.Map;

/**
 * The values of a model's parameters by name, or whatever answers for them. Rows as in memory:
 * {@code [1][n]} for a vector.
 */
@FunctionalInterface
public interface Tensors {

  /**
   * One tensor's rows, not copied.
   *
   * @param name such as {@code layers.0.norm1.weight}
   * @param shape what the model takes its shape for
   */
  double[][] get(String name, List<Integer> shape);

  /** Values from a map; a name that is missing or has other dimensions fails. */
  static Tensors of(Map<String, double[][]> values) {
    return (name, shape) -> {
      double[][] found = values.get(name);
      if (found == null) {
        throw new IllegalArgumentException(name + " is not among " + values.keySet());
      }
      int rows = shape.size() == 2 ? shape.get(0) : 1;
      int columns = shape.get(shape.size() - 1);
      if (found.length != rows || found[0].length != columns) {
        throw new IllegalArgumentException(
            name + " is " + found.length + "x" + found[0].length + ", expected " + shape);
      }
      return found;
    };
  }

  /** Zeros, noting down what was asked for in {@code shapes}. */
  static Tensors recording(Map<String, List<Integer>> shapes) {
    return (name, shape) -> {
      shapes.put(name, shape);
      return new double[shape.size() == 2 ? shape.get(0) : 1][shape.get(shape.size() - 1)];
    };
  }
}
