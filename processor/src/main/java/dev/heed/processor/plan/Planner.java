package dev.heed.processor.plan;

import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Registry;
import java.util.ArrayList;
import java.util.List;

/** The stage: finds what is computed at once, chooses kernels and places buffers. */
public final class Planner {

  private static final Registry<KernelPlanner<?>> PLANNERS = Registry.of(KernelPlanner.class);

  private Planner() {}

  /** Plans all functions of a program. */
  public static Plan plan(Program program) {
    return new Plan(
        program, program.functions().stream().map(function -> plan(program, function)).toList());
  }

  private static FunctionPlan plan(Program program, Function function) {
    List<Group> groups = Fusion.groups(function);
    BufferPlacement placement = new BufferPlacement(groups, function.inputs(), function.results());
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      placement.place(i);
      Calls calls = new Calls(program, groups.get(i), placement.places());
      plan(groups.get(i).first(), calls);
      steps.addAll(calls.steps());
      placement.release(i);
    }
    List<Slot> results = new ArrayList<>();
    for (Value result : function.results()) {
      results.add(placement.placeOf(result));
    }
    return new FunctionPlan(function.name(), placement.given(), placement.slots(), steps, results);
  }

  @SuppressWarnings("unchecked") // the registry finds the planner by the node's class
  private static void plan(Node node, Calls calls) {
    ((KernelPlanner<Node>) PLANNERS.forClassOf(node)).plan(node, calls);
  }
}
