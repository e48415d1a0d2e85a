package dev.heed.processor.incremental;

import dev.heed.processor.graph.Node;
import dev.heed.processor.rule.Rule;

/**
 * What a node of a decoder does for one more symbol, given all before it. What it makes must be
 * what the node makes of all symbols at once, bit for bit.
 *
 * @param <N> the node
 */
public interface StepRule<N extends Node> extends Rule<N> {

  /**
   * The node for one more symbol.
   *
   * @param node what is done with all symbols at once
   * @param caches numbers caches, each its own
   */
  Node step(N node, Caches caches);
}
