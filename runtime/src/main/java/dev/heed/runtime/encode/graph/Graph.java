package dev.heed.runtime.encode.graph;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Nodes, each with a vector, and edges between them, each with a direction and a type. An edge
 * without direction is one each way. Immutable and thread-safe.
 */
public final class Graph {

  private final int width;
  private final float[] vectors;
  private final int[] starts;
  private final int[] targets;
  private final int[] types;

  private Graph(int width, float[] vectors, int[] starts, int[] targets, int[] types) {
    this.width = width;
    this.vectors = vectors;
    this.starts = starts;
    this.targets = targets;
    this.types = types;
  }

  /**
   * Starts a graph without edges.
   *
   * @param vectors the vector of each node, copied; all of one length, which may be 0, and finite
   * @throws IllegalArgumentException if they are not so, with node and column
   */
  public static Builder builder(float[][] vectors) {
    return new Builder(vectors);
  }

  /** How many nodes there are. */
  public int nodes() {
    return starts.length - 1;
  }

  /** The elements of a node's vector. */
  public int width() {
    return width;
  }

  /** How many edges there are, each direction counted. */
  public int edges() {
    return targets.length;
  }

  /** The first edge that leaves a node; {@code first(nodes())} is {@link #edges()}. */
  int first(int node) {
    return starts[node];
  }

  /** The node that an edge goes to. */
  int target(int edge) {
    return targets[edge];
  }

  /** The type of an edge. */
  int type(int edge) {
    return types[edge];
  }

  /** Copies a node's vector to the beginning of a row. */
  void copy(int node, float[] row) {
    System.arraycopy(vectors, node * width, row, 0, width);
  }

  /** Adds edges to nodes. Not thread-safe. */
  public static final class Builder {

    private final int nodes;
    private final int width;
    private final float[] vectors;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] types = new int[16];
    private int edges;
    private int calls;

    private Builder(float @Nullable [][] given) {
      if (given == null || given.length == 0) {
        throw new IllegalArgumentException("the graph has no node");
      }
      this.nodes = given.length;
      this.width = given[0] == null ? 0 : given[0].length;
      if ((long) nodes * width > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException(
            String.format("%d nodes of %d elements are beyond 2³¹", nodes, width));
      }
      this.vectors = new float[nodes * width];
      for (int node = 0; node < nodes; node++) {
        copy(node, given[node]);
      }
    }

    private void copy(int node, float @Nullable [] vector) {
      if (vector == null || vector.length != width) {
        throw new IllegalArgumentException(
            String.format(
                "node %d has %s, must have %d elements as node 0 has",
                node, vector == null ? "no vector" : vector.length + " elements", width));
      }
      for (int column = 0; column < width; column++) {
        if (!Float.isFinite(vector[column])) {
          throw new IllegalArgumentException(
              String.format(
                  "node %d has %s in column %d, must be finite", node, vector[column], column));
        }
      }
      System.arraycopy(vector, 0, vectors, node * width, width);
    }

    /**
     * Adds an edge without direction.
     *
     * @param one a node, counted from 0
     * @param other another node
     * @param type at least 0
     * @throws IllegalArgumentException if there is no such node or type
     */
    public Builder edge(int one, int other, int type) {
      check(one, other, type);
      add(one, other, type);
      if (one != other) {
        add(other, one, type);
      }
      return this;
    }

    /**
     * Adds an edge from one node to another.
     *
     * @param source a node, counted from 0
     * @param target another node
     * @param type at least 0
     * @throws IllegalArgumentException if there is no such node or type
     */
    public Builder directedEdge(int source, int target, int type) {
      check(source, target, type);
      add(source, target, type);
      return this;
    }

    /**
     * The graph.
     *
     * @throws IllegalArgumentException if there is an edge twice
     */
    public Graph build() {
      int[] starts = new int[nodes + 1];
      for (int edge = 0; edge < edges; edge++) {
        starts[from[edge] + 1]++;
      }
      for (int node = 0; node < nodes; node++) {
        starts[node + 1] += starts[node];
      }
      int[] next = Arrays.copyOf(starts, nodes);
      int[] targets = new int[edges];
      int[] sorted = new int[edges];
      for (int edge = 0; edge < edges; edge++) {
        int place = next[from[edge]]++;
        targets[place] = to[edge];
        sorted[place] = types[edge];
      }
      checkOnce(starts, targets);
      for (int node = 0; node < nodes; node++) {
        sort(targets, sorted, starts[node], starts[node + 1]);
      }
      return new Graph(width, vectors, starts, targets, sorted);
    }

    /** By targets, so that the order in which edges were added does not show. */
    private static void sort(int[] targets, int[] types, int from, int to) {
      long[] both = new long[to - from];
      for (int edge = from; edge < to; edge++) {
        both[edge - from] = (long) targets[edge] << 32 | types[edge];
      }
      Arrays.sort(both);
      for (int edge = from; edge < to; edge++) {
        targets[edge] = (int) (both[edge - from] >>> 32);
        types[edge] = (int) both[edge - from];
      }
    }

    private void checkOnce(int[] starts, int[] targets) {
      int[] seenFrom = new int[nodes];
      for (int node = 0; node < nodes; node++) {
        for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
          if (seenFrom[targets[edge]] == node + 1) {
            throw new IllegalArgumentException(
                String.format(
                    "the edge from node %d to node %d stands there twice", node, targets[edge]));
          }
          seenFrom[targets[edge]] = node + 1;
        }
      }
    }

    private void check(int one, int other, int type) {
      int wrong = one < 0 || one >= nodes ? one : other;
      if (wrong < 0 || wrong >= nodes) {
        throw new IllegalArgumentException(
            String.format(
                "edge %d goes from node %d to node %d, but there is no node %d; the nodes are"
                    + " 0..%d",
                calls, one, other, wrong, nodes - 1));
      }
      if (type < 0) {
        throw new IllegalArgumentException(
            String.format("edge %d has type %d, must be at least 0", calls, type));
      }
      calls++;
    }

    private void add(int source, int target, int type) {
      if (edges == from.length) {
        from = Arrays.copyOf(from, 2 * edges);
        to = Arrays.copyOf(to, 2 * edges);
        types = Arrays.copyOf(types, 2 * edges);
      }
      from[edges] = source;
      to[edges] = target;
      types[edges++] = type;
    }
  }
}
