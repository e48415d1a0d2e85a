package dev.heed.processor.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The floating-point operations of matrix products on a sequence of n rows, two for each
 * multiplication with its addition: {@code perRow · n}, and {@code perPair} for each pair of a row
 * with one that it considers. What is done element by element, biases included, does not count.
 *
 * @param perRow the operations for each row
 * @param perPair the operations for each pair, by which pairs there are: n² of {@link
 *     Visibility#ALL}
 */
public record Flops(long perRow, Map<Visibility, Long> perPair) {

  /** No matrix product. */
  public static final Flops NONE = new Flops(0, Map.of());

  public Flops {
    // in the order in which they came, so that generated code is the same every time
    perPair = Collections.unmodifiableMap(new LinkedHashMap<>(perPair));
  }

  /** Both after each other. */
  public Flops plus(Flops other) {
    Map<Visibility, Long> pairs = new LinkedHashMap<>(perPair);
    other.perPair.forEach((visible, operations) -> pairs.merge(visible, operations, Long::sum));
    return new Flops(perRow + other.perRow, pairs);
  }
}
