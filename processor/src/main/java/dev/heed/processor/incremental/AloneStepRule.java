package dev.heed.processor.incremental;

import dev.heed.processor.graph.Node;

/**
 * The rule of a node that treats each symbol alone: with one symbol it does what it does with all.
 *
 * @param <N> the node
 */
interface AloneStepRule<N extends Node> extends StepRule<N> {

  @Override
  default Node step(N node, Caches caches) {
    return node;
  }
}
