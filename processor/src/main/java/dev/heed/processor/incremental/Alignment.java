package dev.heed.processor.incremental;

import dev.heed.processor.graph.CrossAttend;
import dev.heed.processor.graph.CrossWeights;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which vectors of the input a decoder considers for each symbol. */
final class Alignment {

  private Alignment() {}

  /**
   * The function {@code align}: the weights of the last attention over the input, and what they
   * take; empty of a decoder without one.
   */
  static Optional<Function> of(Function forward) {
    for (int i = forward.operations().size() - 1; i >= 0; i--) {
      Operation operation = forward.operations().get(i);
      if (operation.node() instanceof CrossAttend attention) {
        return Optional.of(of(forward.operations().subList(0, i), operation, attention));
      }
    }
    return Optional.empty();
  }

  private static Function of(List<Operation> before, Operation place, CrossAttend attention) {
    Value output =
        new Value(
            attention.output().name() + ".weights",
            attention.output().rows(),
            attention.key().of().rows().longest());
    CrossWeights weights =
        new CrossWeights(
            attention.query(), attention.key(), attention.heads(), attention.relevance(), output);
    Set<Value> needed = new HashSet<>(weights.inputs());
    Deque<Operation> operations = new ArrayDeque<>();
    operations.addFirst(new Operation(place.section(), weights));
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).node().outputs().stream().anyMatch(needed::contains)) {
        needed.addAll(before.get(i).node().inputs());
        operations.addFirst(before.get(i));
      }
    }
    return new Function("align", List.copyOf(operations), List.of(output));
  }
}
