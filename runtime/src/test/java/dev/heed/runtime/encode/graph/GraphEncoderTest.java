package dev.heed.runtime.encode.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GraphEncoderTest {

  /** 0 – 1 – 2 → 3, and 4 alone. */
  private static final Graph CHAIN =
      Graph.builder(new float[][] {{0}, {1}, {2}, {3}, {4}})
          .edge(0, 1, 0)
          .edge(1, 2, 2)
          .directedEdge(2, 3, 1)
          .build();

  private final GraphEncoder encoder = new GraphEncoder(9, 1, 3);

  @Test
  void writesVectors() {
    float[] vector = {7, 8};
    Graph graph = Graph.builder(new float[][] {vector, {9, 10}}).build();
    vector[0] = 0;
    float[][] rows = new float[3][2];
    assertEquals(2, new GraphEncoder(2, 2, 0).encode(graph, rows));
    assertArrayEquals(new float[][] {{7, 8}, {9, 10}, {0, 0}}, rows);
  }

  @Test
  void writesEdgeTypes() {
    int[] matrix = new int[25];
    Arrays.fill(matrix, 77);
    encoder.edgeTypes(CHAIN, matrix);
    assertArrayEquals(
        new int[] {
          0, 1, 0, 0, 0, //
          1, 0, 3, 0, 0, //
          0, 3, 0, 2, 0, //
          0, 0, 0, 0, 0, //
          0, 0, 0, 0, 0
        },
        matrix);
    assertEquals(5, CHAIN.edges());
  }

  @Test
  void writesDistances() {
    int[] matrix = new int[25];
    encoder.distances(CHAIN, 9, matrix);
    assertArrayEquals(
        new int[] {
          0, 1, 2, 3, 10, //
          1, 0, 1, 2, 10, //
          2, 1, 0, 1, 10, //
          10, 10, 10, 0, 10, //
          10, 10, 10, 10, 0
        },
        matrix);
    encoder.distances(CHAIN, 1, matrix);
    assertArrayEquals(
        new int[] {
          0, 1, 2, 2, 2, //
          1, 0, 1, 2, 2, //
          2, 1, 0, 1, 2, //
          2, 2, 2, 0, 2, //
          2, 2, 2, 2, 0
        },
        matrix);
    encoder.distances(CHAIN, 0, matrix);
    assertEquals(1, matrix[1]);
  }

  @Test
  void distancesAreThoseOfFloydAndWarshall() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int nodes = 1 + random.nextInt(40);
      List<int[]> edges = randomEdges(nodes, random);
      int[][] expected = new int[nodes][nodes];
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          expected[i][j] = i == j ? 0 : 1000;
        }
      }
      edges.forEach(edge -> expected[edge[0]][edge[1]] = edge[0] == edge[1] ? 0 : 1);
      for (int k = 0; k < nodes; k++) {
        for (int i = 0; i < nodes; i++) {
          for (int j = 0; j < nodes; j++) {
            expected[i][j] = Math.min(expected[i][j], expected[i][k] + expected[k][j]);
          }
        }
      }
      int[] matrix = new int[nodes * nodes];
      new GraphEncoder(40, 1, 4).distances(graph(nodes, edges, identity(nodes)), 5, matrix);
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          assertEquals(Math.min(expected[i][j], 6), matrix[i * nodes + j], "seed " + seed);
        }
      }
    }
  }

  @Test
  void nodesInAnotherOrderGiveResultsInThatOrder() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      int nodes = 1 + random.nextInt(30);
      List<int[]> edges = randomEdges(nodes, random);
      List<Integer> order = identity(nodes);
      Collections.shuffle(order, random);
      Graph one = graph(nodes, edges, identity(nodes));
      Graph other = graph(nodes, edges, order);
      GraphEncoder some = new GraphEncoder(30, 1, 4);
      float[][] oneRows = new float[nodes][1];
      float[][] otherRows = new float[nodes][1];
      some.encode(one, oneRows);
      some.encode(other, otherRows);
      int[][] oneMatrices = matrices(some, one);
      int[][] otherMatrices = matrices(some, other);
      for (int i = 0; i < nodes; i++) {
        assertArrayEquals(oneRows[i], otherRows[order.get(i)], "seed " + seed);
        for (int j = 0; j < nodes; j++) {
          int moved = order.get(i) * nodes + order.get(j);
          assertEquals(oneMatrices[0][i * nodes + j], otherMatrices[0][moved], "seed " + seed);
          assertEquals(oneMatrices[1][i * nodes + j], otherMatrices[1][moved], "seed " + seed);
        }
      }
    }
  }

  @Test
  @SuppressWarnings("NullAway") // callers need not be null-checked code
  void saysWhatIsWrongWithAGraph() {
    refuses("the graph has no node", () -> Graph.builder(new float[0][]));
    refuses("the graph has no node", () -> Graph.builder(null));
    refuses(
        "node 1 has 2 elements, must have 1 elements as node 0 has",
        () -> Graph.builder(new float[][] {{1}, {1, 2}}));
    refuses(
        "node 1 has no vector, must have 1 elements as node 0 has",
        () -> Graph.builder(new float[][] {{1}, null}));
    refuses(
        "node 1 has NaN in column 2, must be finite",
        () -> Graph.builder(new float[][] {{1, 2, 3}, {1, 2, Float.NaN}}));
    Graph.Builder builder = Graph.builder(new float[9][1]).edge(0, 1, 0);
    refuses(
        "edge 1 goes from node 3 to node 12, but there is no node 12; the nodes are 0..8",
        () -> builder.edge(3, 12, 0));
    refuses(
        "edge 1 goes from node -1 to node 2, but there is no node -1; the nodes are 0..8",
        () -> builder.directedEdge(-1, 2, 0));
    refuses("edge 1 has type -1, must be at least 0", () -> builder.edge(3, 4, -1));
    builder.directedEdge(1, 0, 2);
    refuses("the edge from node 1 to node 0 stands there twice", builder::build);
  }

  @Test
  @SuppressWarnings("NullAway") // callers need not be null-checked code
  void saysWhatTheModelDoesNotTake() {
    float[][] rows = new float[9][1];
    refuses("the graph is null", () -> encoder.check(null));
    refuses(
        "the graph has 10 nodes, the model takes at most 9",
        () -> encoder.encode(Graph.builder(new float[10][1]).build(), rows));
    refuses(
        "the nodes have 2 elements, the model takes 1",
        () -> encoder.encode(Graph.builder(new float[1][2]).build(), rows));
    refuses(
        "the edge from node 0 to node 1 has type 3, must be below 3",
        () -> encoder.check(Graph.builder(new float[2][1]).edge(0, 1, 3).build()));
    refuses(
        "the graph has 5 nodes, there is room for 4", () -> encoder.encode(CHAIN, new float[4][1]));
    refuses(
        "row 0 has 0 elements, must have at least 1", () -> encoder.encode(CHAIN, new float[5][0]));
    refuses(
        "the matrix has 24 elements, must have at least 5·5",
        () -> encoder.distances(CHAIN, 3, new int[24]));
    refuses("limit is -1, must be at least 0", () -> encoder.distances(CHAIN, -1, new int[25]));
    refuses("nodes is 46341, must be 1 to 46340", () -> new GraphEncoder(46_341, 1, 1));
    refuses(
        "width is -1 and edge types is 0, must be at least 0", () -> new GraphEncoder(1, -1, 0));
  }

  @Test
  void allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    float[][] rows = new float[5][1];
    int[] matrix = new int[25];
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      encoder.encode(CHAIN, rows);
      encoder.edgeTypes(CHAIN, matrix);
      encoder.distances(CHAIN, 3, matrix);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  private static int[][] matrices(GraphEncoder encoder, Graph graph) {
    int[][] matrices = new int[2][graph.nodes() * graph.nodes()];
    encoder.edgeTypes(graph, matrices[0]);
    encoder.distances(graph, 4, matrices[1]);
    return matrices;
  }

  private static List<Integer> identity(int nodes) {
    List<Integer> order = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      order.add(node);
    }
    return order;
  }

  private static List<int[]> randomEdges(int nodes, Random random) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      for (int j = 0; j < nodes; j++) {
        if (random.nextInt(nodes) == 0) {
          edges.add(new int[] {i, j, random.nextInt(4)});
        }
      }
    }
    return edges;
  }

  private static Graph graph(int nodes, List<int[]> edges, List<Integer> order) {
    float[][] vectors = new float[nodes][1];
    for (int node = 0; node < nodes; node++) {
      vectors[order.get(node)][0] = node;
    }
    Graph.Builder builder = Graph.builder(vectors);
    for (int[] edge : edges) {
      builder.directedEdge(order.get(edge[0]), order.get(edge[1]), edge[2]);
    }
    return builder.build();
  }

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
