package dev.heed.processor.autodiff;

import dev.heed.processor.graph.Node;
import dev.heed.processor.rule.Rule;

/**
 * The chain rule of one node.
 *
 * @param <N> the node
 */
public interface GradientRule<N extends Node> extends Rule<N> {

  /**
   * Writes the operations that carry the gradient of the node's output to its inputs and
   * parameters.
   */
  void differentiate(N node, Backward backward);
}
