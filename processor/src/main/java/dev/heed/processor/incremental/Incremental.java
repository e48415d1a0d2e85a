package dev.heed.processor.incremental;

import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Registry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The stage: what a decoder does with all symbols at once is done for one after the other too. */
public final class Incremental {

  private static final Registry<StepRule<?>> RULES = Registry.of(StepRule.class);

  private Incremental() {}

  /**
   * Adds {@code encode}, where there is an input, {@code step} and, where the decoder considers the
   * input, {@code align}, where the results of {@code forward} are of symbols; another model stays
   * as it is.
   */
  public static Program extend(Program program) {
    Function forward = program.function("forward");
    if (forward.results().stream().noneMatch(result -> result.rows().isOfSymbols())) {
      return program;
    }
    List<Operation> encoder = new ArrayList<>();
    List<Operation> decoder = new ArrayList<>();
    for (Operation operation : forward.operations()) {
      (isOfSymbols(operation.node()) ? decoder : encoder).add(operation);
    }
    List<Value> crossing = crossing(decoder);
    Caches caches = new Caches();
    List<Operation> steps =
        decoder.stream()
            .map(each -> new Operation(each.section(), step(each.node(), caches)))
            .toList();
    Program encoding =
        encoder.isEmpty() ? program : program.with(new Function("encode", encoder, crossing));
    Program extended = encoding.with(new Function("step", crossing, steps, forward.results()));
    return Alignment.of(forward).map(extended::with).orElse(extended);
  }

  private static boolean isOfSymbols(Node node) {
    return node.outputs().stream().anyMatch(output -> output.rows().isOfSymbols());
  }

  /** What the decoder reads of what the encoder makes, in the order of reading. */
  private static List<Value> crossing(List<Operation> decoder) {
    Set<Value> crossing = new LinkedHashSet<>();
    for (Operation operation : decoder) {
      for (Value input : operation.node().inputs()) {
        if (!input.rows().isOfSymbols()) {
          crossing.add(input);
        }
      }
    }
    return List.copyOf(crossing);
  }

  @SuppressWarnings("unchecked") // the registry finds the rule by the node's class
  private static Node step(Node node, Caches caches) {
    return ((StepRule<Node>) RULES.forClassOf(node)).step(node, caches);
  }
}
