package dev.heed.processor.autodiff;

import dev.heed.processor.graph.Add;
import dev.heed.processor.graph.FunctionBuilder;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Value;
import java.util.HashMap;
import java.util.Map;

/** The backward pass while it is written: which gradient belongs to which value. */
public final class Backward {

  private final FunctionBuilder function;
  private final Map<Value, Value> gradients = new HashMap<>();

  Backward(FunctionBuilder function) {
    this.function = function;
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
