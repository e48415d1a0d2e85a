package dev.heed.onnx.node;

import dev.heed.processor.graph.Node;
import dev.heed.processor.rule.Rule;

/**
 * Says which ONNX operators compute a node, for one sequence.
 *
 * @param <N> the node
 */
public interface NodeExporter<N extends Node> extends Rule<N> {

  /** Writes the operators, the last of which makes the node's output. */
  void export(N node, GraphBuilder graph);
}
