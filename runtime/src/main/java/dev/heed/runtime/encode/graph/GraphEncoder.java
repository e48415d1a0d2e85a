package dev.heed.runtime.encode.graph;

import java.util.Arrays;

/**
 * Checks graphs against what a model takes, and writes them as rows and matrices. Nodes in another
 * order give the same rows and columns in that order. Allocates nothing once built. Not
 * thread-safe: build one for each thread.
 */
public final class GraphEncoder {

  /** What a matrix of edge types has where there is no edge. */
  public static final int NO_EDGE = 0;

  private final int mostNodes;
  private final int width;
  private final int edgeTypes;
  private final int[] queue;

  /**
   * An encoder.
   *
   * @param mostNodes the most nodes of a graph, 1 to 46,340, whose square is an array's limit
   * @param width the elements of a node's vector, at least 0
   * @param edgeTypes how many types of edge there are, at least 0
   */
  public GraphEncoder(int mostNodes, int width, int edgeTypes) {
    if (mostNodes < 1 || mostNodes > 46_340) {
      throw new IllegalArgumentException("nodes is " + mostNodes + ", must be 1 to 46340");
    }
    if (width < 0 || edgeTypes < 0) {
      throw new IllegalArgumentException(
          String.format("width is %d and edge types is %d, must be at least 0", width, edgeTypes));
    }
    this.mostNodes = mostNodes;
    this.width = width;
    this.edgeTypes = edgeTypes;
    this.queue = new int[mostNodes];
  }

  /**
   * Fails unless the model takes a graph.
   *
   * @throws IllegalArgumentException if it has too many nodes, vectors of another width, or an edge
   *     of an unknown type
   */
  public void check(Graph graph) {
    if (graph == null) {
      throw new IllegalArgumentException("the graph is null");
    }
    if (graph.nodes() > mostNodes) {
      throw new IllegalArgumentException(
          String.format(
              "the graph has %d nodes, the model takes at most %d", graph.nodes(), mostNodes));
    }
    if (graph.width() != width) {
      throw new IllegalArgumentException(
          String.format("the nodes have %d elements, the model takes %d", graph.width(), width));
    }
    for (int node = 0; node < graph.nodes(); node++) {
      for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
        if (graph.type(edge) >= edgeTypes) {
          throw new IllegalArgumentException(
              String.format(
                  "the edge from node %d to node %d has type %d, must be below %d",
                  node, graph.target(edge), graph.type(edge), edgeTypes));
        }
      }
    }
  }

  /**
   * Writes the vectors of a graph's nodes.
   *
   * @param graph one that {@link #check} takes
   * @param rows at least as many rows as nodes, each of at least the width
   * @return how many rows were written
   * @throws IllegalArgumentException if the model does not take it, or there is no room
   */
  public int encode(Graph graph, float[][] rows) {
    check(graph);
    if (rows.length < graph.nodes()) {
      throw new IllegalArgumentException(
          String.format(
              "the graph has %d nodes, there is room for %d", graph.nodes(), rows.length));
    }
    for (int node = 0; node < graph.nodes(); node++) {
      if (rows[node].length < width) {
        throw new IllegalArgumentException(
            String.format(
                "row %d has %d elements, must have at least %d", node, rows[node].length, width));
      }
    }
    for (int node = 0; node < graph.nodes(); node++) {
      graph.copy(node, rows[node]);
    }
    return graph.nodes();
  }

  /**
   * Writes the types of a graph's edges as a matrix: element {@code i · nodes + j} is 1 + the type
   * of the edge from node i to node j, or {@link #NO_EDGE}.
   *
   * @param graph one that {@link #check} takes
   * @param matrix at least {@code nodes²} elements
   * @throws IllegalArgumentException if the model does not take it, or there is no room
   */
  public void edgeTypes(Graph graph, int[] matrix) {
    int nodes = checkedNodes(graph, matrix);
    Arrays.fill(matrix, 0, nodes * nodes, NO_EDGE);
    for (int node = 0; node < nodes; node++) {
      for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
        matrix[node * nodes + graph.target(edge)] = 1 + graph.type(edge);
      }
    }
  }

  /**
   * Writes how far a graph's nodes are from each other as a matrix: element {@code i · nodes + j}
   * is the least number of edges from node i to node j in their directions, 0 where i is j, and
   * {@code limit + 1} for all that is further or cannot be reached.
   *
   * @param graph one that {@link #check} takes
   * @param limit the greatest distance that is told apart, at least 0
   * @param matrix at least {@code nodes²} elements
   * @throws IllegalArgumentException if the model does not take it, or there is no room
   */
  public void distances(Graph graph, int limit, int[] matrix) {
    if (limit < 0 || limit == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("limit is " + limit + ", must be at least 0");
    }
    int nodes = checkedNodes(graph, matrix);
    Arrays.fill(matrix, 0, nodes * nodes, limit + 1);
    for (int source = 0; source < nodes; source++) {
      search(graph, source, limit, source * nodes, matrix);
    }
  }

  /** Breadth first, so that each node is reached by a shortest way. */
  private void search(Graph graph, int source, int limit, int row, int[] matrix) {
    int end = 0;
    queue[end++] = source;
    matrix[row + source] = 0;
    for (int at = 0; at < end; at++) {
      int node = queue[at];
      int distance = matrix[row + node] + 1;
      if (distance > limit) {
        return;
      }
      for (int edge = graph.first(node); edge < graph.first(node + 1); edge++) {
        int target = graph.target(edge);
        if (matrix[row + target] > limit) {
          matrix[row + target] = distance;
          queue[end++] = target;
        }
      }
    }
  }

  private int checkedNodes(Graph graph, int[] matrix) {
    check(graph);
    int nodes = graph.nodes();
    if (matrix.length < nodes * nodes) {
      throw new IllegalArgumentException(
          String.format(
              "the matrix has %d elements, must have at least %d·%d", matrix.length, nodes, nodes));
    }
    return nodes;
  }
}
