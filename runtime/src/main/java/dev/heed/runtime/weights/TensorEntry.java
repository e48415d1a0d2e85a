package dev.heed.runtime.weights;

import java.util.List;

/**
 * What a header says of one tensor.
 *
 * @param name the tensor's name
 * @param type the type of its elements
 * @param shape its dimensions, row-major
 * @param begin where it begins, in bytes after the header
 * @param end where it ends
 */
record TensorEntry(String name, ElementType type, List<Long> shape, long begin, long end)
    implements Comparable<TensorEntry> {

  TensorEntry {
    shape = List.copyOf(shape);
  }

  /** By place, an empty tensor before the one that begins where it does. */
  @Override
  public int compareTo(TensorEntry other) {
    int byBegin = Long.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Long.compare(end, other.end);
  }
}
