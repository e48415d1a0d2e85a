package dev.heed.processor.graph;

import java.util.List;

/**
 * An entry of a program: operations in the order of their execution.
 *
 * @param name {@code forward}, {@code loss}, {@code encode} or {@code step}
 * @param inputs the values that another function made before
 * @param operations what is computed, each after what it reads
 * @param results the values that the caller reads
 */
public record Function(
    String name, List<Value> inputs, List<Operation> operations, List<Value> results) {

  public Function {
    inputs = List.copyOf(inputs);
    operations = List.copyOf(operations);
    results = List.copyOf(results);
  }

  /** A function that reads nothing that another made. */
  public Function(String name, List<Operation> operations, List<Value> results) {
    this(name, List.of(), operations, results);
  }

  /** The matrix products of all operations. */
  public Flops flops() {
    return operations.stream()
        .map(operation -> operation.node().flops())
        .reduce(Flops.NONE, Flops::plus);
  }
}
