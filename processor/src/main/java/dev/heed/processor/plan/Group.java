package dev.heed.processor.plan;

import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is computed at once: one node, or a product and what is done to its sums. Values between the
 * nodes of a group have no buffer.
 *
 * @param section the part of the model that its first node belongs to
 * @param nodes the nodes in order, at least one
 */
record Group(String section, List<Node> nodes) {

  Group {
    nodes = List.copyOf(nodes);
  }

  /** What chooses the kernel. */
  Node first() {
    return nodes.get(0);
  }

  /** What the kernel does along. */
  List<Node> following() {
    return nodes.subList(1, nodes.size());
  }

  /** The values that are read, but those between the nodes. */
  List<Value> inputs() {
    List<Value> between =
        nodes.subList(0, nodes.size() - 1).stream()
            .flatMap(node -> node.outputs().stream())
            .toList();
    return nodes.stream()
        .flatMap(node -> node.inputs().stream())
        .filter(value -> !between.contains(value))
        .distinct()
        .toList();
  }

  /** How many rows it is computed for: those of what it makes, else of what it reads. */
  Length rows() {
    return Stream.concat(outputs().stream(), inputs().stream()).findFirst().orElseThrow().rows();
  }

  /** The values that are made. */
  List<Value> outputs() {
    return nodes.get(nodes.size() - 1).outputs();
  }
}
