package dev.heed.examples.network;

import dev.heed.runtime.encode.graph.Graph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A network whose nodes have a label each, as far as it is known.
 *
 * @param name what to call it
 * @param graph its nodes and edges
 * @param described whether nodes have features; otherwise their vectors are their numbers
 * @param edges pairs of nodes, for drawing
 * @param labels the label of each node, empty where it is kept apart
 * @param splits what each node is for: {@code train}, {@code dev}, {@code test} or something else
 */
record Network(
    String name,
    Graph graph,
    boolean described,
    List<int[]> edges,
    List<Optional<Group>> labels,
    List<String> splits) {

  Network {
    edges = List.copyOf(edges);
    labels = List.copyOf(labels);
    splits = List.copyOf(splits);
  }

  /** A node with its label. */
  record Labelled(int node, Group label) {}

  int nodes() {
    return labels.size();
  }

  /** The nodes of a split whose labels are known. */
  List<Labelled> labelled(String split) {
    List<Labelled> labelled = new ArrayList<>();
    for (int node = 0; node < nodes(); node++) {
      if (splits.get(node).equals(split) && labels.get(node).isPresent()) {
        labelled.add(new Labelled(node, labels.get(node).orElseThrow()));
      }
    }
    return labelled;
  }

  /** The labels of one split alone: all others are null, so that they count for nothing. */
  List<Group> targets(String split) {
    Group[] targets = new Group[nodes()];
    labelled(split).forEach(each -> targets[each.node()] = each.label());
    return Arrays.asList(targets);
  }
}
