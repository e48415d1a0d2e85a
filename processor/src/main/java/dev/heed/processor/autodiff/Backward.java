package dev.heed.processor.autodiff;

import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.FunctionBuilder;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The backward pass while it is written: which gradient belongs to which value. */
public final class Backward {

  private final FunctionBuilder function;
  private final Map<Value, Value> gradients = new HashMap<>();
  private final Set<Value> learned = new HashSet<>();

  Backward(FunctionBuilder function) {
    this.function = function;
    for (Operation operation : function.operations()) {
      Node node = operation.node();
      if (!node.parameters().isEmpty() || node.inputs().stream().anyMatch(learned::contains)) {
        learned.addAll(node.outputs());
      }
    }
  }

  /**
   * Whether a value depends on parameters, so that its gradient is of use: that by what the caller
   * gave is not.
   */
  boolean isLearned(Value value) {
    return learned.contains(value);
  }

  /** Whether the loss depends on a value. */
  boolean reaches(Value value) {
    return gradients.containsKey(value);
  }

  /** The gradient of the loss by a value. */
  public Value gradientOf(Value value) {
    Value gradient = gradients.get(value);
    if (gradient == null) {
      throw new IllegalStateException("the loss does not depend on " + value);
    }
    return gradient;
  }

  /** A new value for the gradient by another value. */
  public Value newGradient(Value of) {
    return function.value("d." + of.name(), of.rows(), of.width());
  }

  /** Appends an operation. */
  public void add(Node node) {
    function.add(node);
  }

  /** States that the loss reaches a value also this way; several ways add up. */
  public void contribute(Value value, Value gradient) {
    Value before = gradients.get(value);
    if (before == null) {
      gradients.put(value, gradient);
      return;
    }
    Value sum = newGradient(value);
    add(new Add(before, gradient, sum));
    gradients.put(value, sum);
  }
}
