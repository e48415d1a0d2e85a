package dev.heed.processor.plan;

import dev.heed.processor.graph.Node;
import dev.heed.processor.rule.Rule;

/**
 * Chooses the kernels of a node.
 *
 * @param <N> the node
 */
public interface KernelPlanner<N extends Node> extends Rule<N> {

  /** Appends the calls that compute a node. */
  void plan(N node, Calls calls);
}
