package dev.heed.runtime.weights;

import java.util.Map;

/**
 * A tensor of a file, or rows of it.
 *
 * @param name the tensor's name
 * @param transposed whether its two dimensions are exchanged first
 * @param from the first row
 * @param to the row behind the last, or {@link #ALL}
 */
record NamedTensor(String name, boolean transposed, int from, int to) {

  /** In place of the row behind the last: all rows. */
  static final int ALL = -1;

  /** How many of so many rows are meant. */
  int count(int rows) {
    return to == ALL ? rows : to - from;
  }

  /** The same with digits in the place of the placeholders of its name. */
  NamedTensor filled(Map<String, String> digits) {
    return new NamedTensor(NamePattern.filled(name, digits), transposed, from, to);
  }

  @Override
  public String toString() {
    return (transposed ? "transposed " : "")
        + name
        + (to == ALL ? "" : "[" + from + ":" + to + "]");
  }
}
