package dev.heed.processor.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The floating-point operations of matrix products on a sequence of n rows, two for each
 * multiplication with its addition: {@code once + perRow · n}, and {@code perPair} for each pair of
 * a row with one that it considers. What is done element by element, biases included, does not
 * count.
 *
 * @param once the operations on what the sequence has once
 * @param perRow the operations for each row
 * @param perPair the operations for each pair, by which pairs there are: n² of {@link
 *     Visibility#ALL}
 */
public record Flops(long once, long perRow, Map<Visibility, Long> perPair) {

  /** No matrix product. */
  public static final Flops NONE = new Flops(0, Map.of());

  public Flops {
    // in the order in which they came, so that generated code is the same every time
    perPair = Collections.unmodifiableMap(new LinkedHashMap<>(perPair));
  }

  /** Operations for each row and each pair. */
  public Flops(long perRow, Map<Visibility, Long> perPair) {
    this(0, perRow, perPair);
  }

  /** So many operations for each row of a value. */
  static Flops ofRows(Value value, long operations) {
    return value.rows().equals(Length.SEQUENCES)
        ? new Flops(operations, 0, Map.of())
        : new Flops(operations, Map.of());
  }

  /** The operations on a sequence of n rows. */
  public long at(long n) {
    long pairs =
        perPair.entrySet().stream()
            .mapToLong(each -> each.getKey().pairs(n) * each.getValue())
            .sum();
    return once + perRow * n + pairs;
  }

  /** Both after each other. */
  public Flops plus(Flops other) {
    Map<Visibility, Long> pairs = new LinkedHashMap<>(perPair);
    other.perPair.forEach((visible, operations) -> pairs.merge(visible, operations, Long::sum));
    return new Flops(once + other.once, perRow + other.perRow, pairs);
  }
}
