package dev.heed.processor.plan;

import dev.heed.processor.graph.Activate;
import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.LinearInputGradient;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts products and what directly follows them into one group: the sum with another value, then a
 * function of each element. A tile of rows is finished while it is in the cache, and the sums
 * before it are never written to memory, so nobody else may read them.
 */
final class Fusion {

  private final List<Operation> operations;
  private final Map<Value, Integer> reads = new HashMap<>();

  private Fusion(Function function) {
    this.operations = function.operations();
    for (Operation operation : operations) {
      operation.node().inputs().forEach(value -> reads.merge(value, 1, Integer::sum));
    }
    function.results().forEach(value -> reads.merge(value, 1, Integer::sum));
  }

  /** The groups of a function's operations, in order. */
  static List<Group> groups(Function function) {
    return new Fusion(function).groups();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    int from = 0;
    while (from < operations.size()) {
      int to = end(from);
      List<Node> nodes = operations.subList(from, to).stream().map(Operation::node).toList();
      groups.add(new Group(operations.get(from).section(), nodes));
      from = to;
    }
    return groups;
  }

  private int end(int from) {
    Node product = operations.get(from).node();
    int end = from + 1;
    if (product instanceof Linear || product instanceof LinearInputGradient) {
      end = follows(end, Add.class) ? end + 1 : end;
      end = follows(end, Activate.class) ? end + 1 : end;
    }
    return end;
  }

  /** Whether operation {@code i} is of a kind and the only reader of what the one before makes. */
  private boolean follows(int i, Class<? extends Node> kind) {
    if (i == operations.size() || !kind.isInstance(operations.get(i).node())) {
      return false;
    }
    Value between = operations.get(i - 1).node().outputs().get(0);
    return operations.get(i).node().inputs().contains(between)
        && reads.getOrDefault(between, 0) == 1;
  }
}
