package dev.heed.processor.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * A model: functions over one table of parameters.
 *
 * @param parameters the table; a parameter's index is its place here
 * @param functions the entry functions, {@code forward} first
 */
public record Program(List<Parameter> parameters, List<Function> functions) {

  public Program {
    parameters = List.copyOf(parameters);
    functions = List.copyOf(functions);
  }

  /** The parameter of an id. */
  public Parameter parameter(ParameterId id) {
    return parameters.get(id.index());
  }

  /** How many numbers the model learns. */
  public long size() {
    return parameters.stream().mapToLong(Parameter::size).sum();
  }

  /** The function of that name. */
  public Function function(String name) {
    return functions.stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** This program with one more function. */
  public Program with(Function function) {
    List<Function> more = new ArrayList<>(functions);
    more.add(function);
    return new Program(parameters, more);
  }
}
