package dev.heed.processor.plan;

import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Program;
import java.util.List;
import java.util.Optional;

/**
 * How a program is computed.
 *
 * @param program what is computed
 * @param functions a plan for each of its functions
 */
public record Plan(Program program, List<FunctionPlan> functions) {

  public Plan {
    functions = List.copyOf(functions);
  }

  /** Whether rows of a parameter are looked up. */
  public boolean isTable(ParameterId parameter) {
    Operand table = new Operand.Table(parameter);
    return functions.stream()
        .flatMap(function -> function.steps().stream())
        .anyMatch(step -> step.operands().contains(table));
  }

  /** The plan of a function, if the program has it. */
  public Optional<FunctionPlan> function(String name) {
    return functions.stream().filter(function -> function.name().equals(name)).findFirst();
  }
}
