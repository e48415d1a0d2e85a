package dev.heed.dsl.spec;

/**
 * Graphs: a vector for each node, and typed edges that attention may look at.
 *
 * @param nodes the most nodes of a graph
 * @param width the elements of a node's vector
 * @param edges how many types of edges there are
 */
public record GraphSpec(int nodes, int width, int edges) implements InputSpec {

  @Override
  public int length() {
    return nodes;
  }
}
