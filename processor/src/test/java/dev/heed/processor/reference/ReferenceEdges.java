package dev.heed.processor.reference;

import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.GraphSpec;
import dev.heed.dsl.spec.InputSpec;
import java.util.List;

/** What a graph's edges mean to one attention. */
final class ReferenceEdges {

  private final AttentionSpec spec;
  private final int[][] edges;
  private final double[][] byType;
  private final double[][] byDistance;

  /**
   * Reads the parameters.
   *
   * @param edges from each node to each, 0 or 1 + the type
   */
  ReferenceEdges(String name, AttentionSpec spec, InputSpec input, int[][] edges, Tensors tensors) {
    this.spec = spec;
    this.edges = edges;
    int heads = spec.heads().count();
    byType =
        spec.edges().bias()
            ? tensors.get(name + ".edges.weight", List.of(((GraphSpec) input).edges() + 1, heads))
            : new double[0][];
    byDistance =
        spec.edges().distance().isPresent()
            ? tensors.get(
                name + ".distances.weight", List.of(spec.edges().distance().getAsInt() + 2, heads))
            : new double[0][];
  }

  /** Whether an edge leads from one node to another. */
  boolean lead(int i, int j) {
    return edges[i][j] > 0;
  }

  /** What is added to the score of a pair. */
  double bias(int i, int j, int head) {
    double bias = spec.edges().bias() ? byType[edges[i][j]][head] : 0;
    if (spec.edges().distance().isPresent()) {
      int limit = spec.edges().distance().getAsInt();
      bias += byDistance[within(i, j, limit) ? distance(i, j, limit) : limit + 1][head];
    }
    return bias;
  }

  private boolean within(int i, int j, int steps) {
    return distance(i, j, steps) <= steps;
  }

  /**
   * The least number of steps, tried out one after the other; above the limit where there is none.
   */
  private int distance(int i, int j, int limit) {
    boolean[] reached = new boolean[edges.length];
    reached[i] = true;
    int steps = 0;
    while (!reached[j] && steps <= limit) {
      boolean[] next = reached.clone();
      for (int from = 0; from < edges.length; from++) {
        for (int to = 0; to < edges.length; to++) {
          next[to] |= reached[from] && lead(from, to);
        }
      }
      reached = next;
      steps++;
    }
    return steps;
  }
}
