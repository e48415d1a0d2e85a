package dev.heed.processor.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the operations of one function in order, and keeps the names of values apart. */
public final class FunctionBuilder {

  private final List<Operation> operations = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private String section = "";

  /** Starts with no operation. */
  public FunctionBuilder() {}

  /** Starts with the operations of a function. */
  public FunctionBuilder(Function function) {
    operations.addAll(function.operations());
    for (Operation operation : operations) {
      operation.node().outputs().forEach(output -> names.add(output.name()));
    }
  }

  /** Sets the part of the model that further operations belong to. */
  public void section(String name) {
    section = name;
  }

  /** A new value; a name that is taken gets a number. */
  public Value value(String name, Length rows, int width) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + i;
    }
    return new Value(unique, rows, width);
  }

  /** Appends an operation. */
  public void add(Node node) {
    operations.add(new Operation(section, node));
  }

  /** The operations so far. */
  public List<Operation> operations() {
    return List.copyOf(operations);
  }
}
