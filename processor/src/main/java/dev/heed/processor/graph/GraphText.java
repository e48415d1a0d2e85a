package dev.heed.processor.graph;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The stable text of a program, for people and golden files. */
public final class GraphText {

  private GraphText() {}

  /** All parameters, then all functions, a line each operation. */
  public static String of(Program program) {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : program.parameters()) {
      text.append("parameter ").append(parameter.id()).append(' ').append(parameter.shape());
      text.append(' ').append(parameter.initial());
      text.append(parameter.decayed() ? " decayed" : "")
          .append(parameter.sparse() ? " sparse" : "");
      text.append('\n');
    }
    for (Function function : program.functions()) {
      text.append('\n').append(of(function));
    }
    return text.toString();
  }

  /** One function, a line each operation. */
  public static String of(Function function) {
    StringBuilder text = new StringBuilder("function " + function.name() + "\n");
    if (!function.inputs().isEmpty()) {
      text.append("  inputs ").append(function.inputs()).append('\n');
    }
    String section = "";
    for (Operation operation : function.operations()) {
      if (!operation.section().equals(section)) {
        section = operation.section();
        text.append("  ").append(section).append(":\n");
      }
      text.append("    ").append(line(operation.node())).append('\n');
    }
    return text.append("  results ").append(function.results()).append('\n').toString();
  }

  /**
   * One node: what it makes, its kind, and its other components by name. One whose text is empty is
   * left out, so that an option that says nothing changes neither goldens nor digests.
   */
  static String line(Node node) {
    List<String> arguments = new ArrayList<>();
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      Object value = component(node, component);
      boolean made = value instanceof Value output && node.outputs().contains(output);
      if (!made && !value.toString().isEmpty()) {
        arguments.add(
            component.getName() + "=" + (value instanceof Value input ? input.name() : value));
      }
    }
    String outputs = node.outputs().stream().map(Value::toString).collect(Collectors.joining(", "));
    return (outputs.isEmpty() ? "" : outputs + " = ")
        + node.getClass().getSimpleName()
        + arguments.stream().collect(Collectors.joining(", ", "(", ")"));
  }

  private static Object component(Node node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
