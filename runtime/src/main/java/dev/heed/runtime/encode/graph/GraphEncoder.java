package dev.heed.runtime.encode.graph;

/**
 * Takes graphs once they are found to be as declared. Nodes in another order give the same rows and
 * neighbours in that order, edges in another order give the same. Immutable and thread-safe.
 */
public final class GraphEncoder {

  /** The most types of edges: a pair of nodes takes one byte, one value of which is no edge. */
  public static final int MOST_EDGE_TYPES = 254;

  private final int mostNodes;
  private final int width;
  private final int edgeTypes;

  /**
   * An encoder.
   *
   * @param mostNodes the most nodes of a graph, at least 1
   * @param width the elements of a node's vector, at least 1
   * @param edgeTypes how many types of edge there are, 1 to {@link #MOST_EDGE_TYPES}
   */
  public GraphEncoder(int mostNodes, int width, int edgeTypes) {
    if (mostNodes < 1 || width < 1) {
      throw new IllegalArgumentException(
          String.format("nodes is %d and width is %d, must be at least 1", mostNodes, width));
    }
    if (edgeTypes < 1 || edgeTypes > MOST_EDGE_TYPES) {
      throw new IllegalArgumentException(
          String.format("edge types is %d, must be 1 to %d", edgeTypes, MOST_EDGE_TYPES));
    }
    this.mostNodes = mostNodes;
    this.width = width;
    this.edgeTypes = edgeTypes;
  }

  /**
   * Makes room in a batch for the vectors of nodes and an edge to each, so that {@link #append}
   * makes more only for graphs of more edges.
   *
   * @param rows for how many nodes
   * @param batch where
   */
  public void reserve(int rows, GraphBatch batch) {
    batch.reserve(rows, width);
  }

  /**
   * Appends a copy of a graph to a batch, which stays as it was if the graph is refused. Allocates
   * only where the batch grows.
   *
   * @param graph 1 to {@code mostNodes} nodes of {@code width} elements, edges of declared types
   * @param batch where it goes
   * @throws IllegalArgumentException if it is not so
   */
  public void append(Graph graph, GraphBatch batch) {
    check(graph);
    int rows = batch.rows();
    int nodes = graph.nodes();
    batch.reserve(rows + nodes, width);
    for (int node = 0; node < nodes; node++) {
      graph.copy(node, batch.vectors()[rows + node]);
      appendNeighbours(graph, node, rows, batch);
    }
    batch.close(nodes);
  }

  /** The node itself takes its place among those that its edges go to, which ascend. */
  private static void appendNeighbours(Graph graph, int node, int rows, GraphBatch batch) {
    int from = graph.first(node);
    int to = graph.first(node + 1);
    batch.begin(rows + node, to - from + 1);
    boolean itself = false;
    for (int edge = from; edge < to; edge++) {
      int target = graph.target(edge);
      if (!itself && target > node) {
        batch.add(rows + node, rows + node, GraphBatch.NO_EDGE);
      }
      itself |= target >= node;
      batch.add(rows + node, rows + target, (byte) (1 + graph.type(edge)));
    }
    if (!itself) {
      batch.add(rows + node, rows + node, GraphBatch.NO_EDGE);
    }
  }

  /**
   * A ring of nodes that nobody measured; the same length gives the same.
   *
   * @param length how many nodes
   */
  public Graph synthetic(int length) {
    float[][] vectors = new float[length][width];
    for (int row = 0; row < length; row++) {
      for (int column = 0; column < width; column++) {
        // prime steps, so that neither rows nor columns repeat soon
        vectors[row][column] = (row * 7919 + column * 104_729) % 2001 / 1000f - 1f;
      }
    }
    Graph.Builder ring = Graph.builder(vectors);
    for (int row = 0; row + 1 < length; row++) {
      ring.edge(row, row + 1, row % edgeTypes);
    }
    if (length > 2) {
      ring.edge(length - 1, 0, (length - 1) % edgeTypes);
    }
    return ring.build();
  }

  private void check(Graph graph) {
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
}
