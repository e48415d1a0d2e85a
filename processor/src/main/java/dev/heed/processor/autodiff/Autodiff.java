package dev.heed.processor.autodiff;

import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.FunctionBuilder;
import dev.heed.processor.graph.Loss;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.Program;
import dev.heed.processor.rule.Registry;
import java.util.List;

/** The stage: the function {@code training} becomes {@code loss}, forward and backward in one. */
public final class Autodiff {

  private static final Registry<GradientRule<?>> RULES = Registry.of(GradientRule.class);

  private Autodiff() {}

  /**
   * Replaces {@code training} by {@code loss}, whose result is the logits; a model without training
   * stays as it is.
   */
  public static Program differentiate(Program program) {
    return new Program(
        program.parameters(),
        program.functions().stream()
            .map(function -> function.name().equals("training") ? loss(function) : function)
            .toList());
  }

  private static Function loss(Function forward) {
    FunctionBuilder builder = new FunctionBuilder(forward);
    Backward backward = new Backward(builder);
    List<Operation> operations = forward.operations();
    int last = operations.size() - 1;
    if (!(operations.get(last).node() instanceof Loss loss)) {
      throw new IllegalStateException("training does not end with a loss");
    }
    backward.contribute(loss.logits(), loss.output());
    for (int i = last - 1; i >= 0; i--) {
      Operation operation = operations.get(i);
      if (operation.node().outputs().stream()
          .anyMatch(output -> backward.reaches(output) && backward.isLearned(output))) {
        builder.section(operation.section());
        differentiate(operation.node(), backward);
      }
    }
    return new Function("loss", builder.operations(), forward.results());
  }

  @SuppressWarnings("unchecked") // the registry finds the rule by the node's class
  private static void differentiate(Node node, Backward backward) {
    ((GradientRule<Node>) RULES.forClassOf(node)).differentiate(node, backward);
  }
}
