package dev.heed.processor.graph;

import java.util.List;

/**
 * One entry of a program's parameter table.
 *
 * @param id its identity
 * @param section the part of the model that it belongs to, such as {@code layers.0}
 * @param shape its dimensions in PyTorch's layout, {@code [out, in]}, {@code [rows, width]} or
 *     {@code [n]}
 * @param initial how it starts
 * @param decayed whether weight decay applies
 * @param sparse whether a batch touches few of its rows
 */
public record Parameter(
    ParameterId id,
    String section,
    List<Integer> shape,
    Initial initial,
    boolean decayed,
    boolean sparse) {

  public Parameter {
    shape = List.copyOf(shape);
  }

  /** The number of elements. */
  public long size() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** How a parameter starts. */
  public sealed interface Initial {

    /**
     * The same value everywhere.
     *
     * @param value that value
     */
    record Constant(double value) implements Initial {}

    /**
     * Uniform in [−bound, bound).
     *
     * @param bound the bound
     */
    record Uniform(double bound) implements Initial {}

    /**
     * Normal around 0.
     *
     * @param deviation the standard deviation
     */
    record Normal(double deviation) implements Initial {}
  }
}
