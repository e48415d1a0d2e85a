package dev.heed.processor.autodiff;

import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A gradient for each value that a node takes columns from, with the columns at the same places.
 *
 * @param byInput the gradients, in the order of the node's inputs
 */
record ColumnGradients(Map<Value, Value> byInput) {

  /** New gradients for the inputs of a node. */
  static ColumnGradients of(Node node, Backward backward) {
    Map<Value, Value> gradients = new LinkedHashMap<>();
    for (Value input : node.inputs()) {
      gradients.put(input, backward.newGradient(input));
    }
    return new ColumnGradients(gradients);
  }

  /** The gradient of some columns of an input. */
  Columns at(Columns columns) {
    Value gradient = Objects.requireNonNull(byInput.get(columns.of()));
    return new Columns(gradient, columns.first(), columns.width());
  }

  /** Adds them to what the inputs have from elsewhere; after the node that writes them. */
  void contribute(Backward backward) {
    byInput.forEach(backward::contribute);
  }
}
