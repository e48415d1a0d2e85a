package dev.heed.processor.graph;

import java.util.List;

/**
 * An entry of a program: operations in the order of their execution.
 *
 * @param name {@code forward} or {@code loss}
 * @param operations what is computed, each after what it reads
 * @param results the values that the caller reads
 */
public record Function(String name, List<Operation> operations, List<Value> results) {

  public Function {
    operations = List.copyOf(operations);
    results = List.copyOf(results);
  }

  /** The matrix products of all operations. */
  public Flops flops() {
    return operations.stream()
        .map(operation -> operation.node().flops())
        .reduce(Flops.NONE, Flops::plus);
  }
}
