package dev.heed.processor.autodiff;

import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.FunctionBuilder;
import dev.heed.processor.graph.Loss;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Registry;
import java.util.List;

/** The stage: the function {@code training} becomes {@code loss}, forward and backward in one. */
public final class Autodiff {

  private static final Registry<GradientRule<?>> RULES = Registry.of(GradientRule.class);

  private Autodiff() {}

  /**
   * Replaces {@code training} by {@code loss}, whose result is the logits; a model without training
   * stays as it is.
   *
   * @param loss what training minimises
   */
  public static Program differentiate(Program program, Loss loss) {
    return new Program(
        program.parameters(),
        program.functions().stream()
            .map(function -> function.name().equals("training") ? loss(function, loss) : function)
            .toList());
  }

  private static Function loss(Function forward, Loss loss) {
    FunctionBuilder builder = new FunctionBuilder(forward);
    Backward backward = new Backward(builder);
    Value logits = forward.results().get(0);
    builder.section("output");
    Value gradient = backward.newGradient(logits);
    builder.add(loss.of(logits, gradient));
    backward.contribute(logits, gradient);

    List<Operation> operations = forward.operations();
    for (int i = operations.size() - 1; i >= 0; i--) {
      Operation operation = operations.get(i);
      if (operation.node().outputs().stream()
          .anyMatch(output -> backward.reaches(output) && backward.isLearned(output))) {
        builder.section(operation.section());
        differentiate(operation.node(), backward);
      }
    }
    return new Function("loss", builder.operations(), List.of(logits));
  }

  @SuppressWarnings("unchecked") // the registry finds the rule by the node's class
  private static void differentiate(Node node, Backward backward) {
    ((GradientRule<Node>) RULES.forClassOf(node)).differentiate(node, backward);
  }
}
