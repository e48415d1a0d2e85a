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
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
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
  void copiesVectors() {
    float[] vector = {7, 8};
    Graph graph = Graph.builder(new float[][] {vector, {9, 10}}).build();
    vector[0] = 0;
    GraphBatch batch = new GraphBatch();
    new GraphEncoder(2, 2, 1).append(graph, batch);
    assertEquals(2, batch.rows());
    assertArrayEquals(
        new float[][] {{7, 8}, {9, 10}}, Arrays.copyOf(batch.vectors(), batch.rows()));
  }

  @Test
  void neighboursAreTheNodeItselfAndThoseThatItsEdgesGoTo() {
    GraphBatch batch = new GraphBatch();
    encoder.append(Graph.builder(new float[2][1]).directedEdge(1, 1, 2).build(), batch);
    encoder.append(CHAIN, batch);
    assertEquals("[[0], [1]] [[2, 3], [2, 3, 4], [3, 4, 5], [5], [6]]", neighbours(batch));
    assertEquals("[[0], [3]] [[0, 1], [1, 0, 3], [3, 0, 2], [0], [0]]", types(batch));
    GraphBatch copies = batch.empty();
    copies.append(batch, 1);
    copies.append(batch, 0);
    assertEquals("[[0, 1], [0, 1, 2], [1, 2, 3], [3], [4]] [[5], [6]]", neighbours(copies));
    assertEquals("[[0, 1], [1, 0, 3], [3, 0, 2], [0], [0]] [[0], [3]]", types(copies));
    copies.clear();
    encoder.append(CHAIN, copies);
    assertEquals("[[0, 1], [0, 1, 2], [1, 2, 3], [3], [4]]", neighbours(copies));
  }

  @Test
  void theOrderInWhichEdgesAreAddedDoesNotShow() {
    Graph turned =
        Graph.builder(new float[][] {{0}, {1}, {2}, {3}, {4}})
            .directedEdge(2, 3, 1)
            .edge(2, 1, 2)
            .edge(1, 0, 0)
            .build();
    GraphBatch batch = new GraphBatch();
    encoder.append(turned, batch);
    assertEquals("[[0, 1], [0, 1, 2], [1, 2, 3], [3], [4]]", neighbours(batch));
    assertEquals("[[0, 1], [1, 0, 3], [3, 0, 2], [0], [0]]", types(batch));
  }

  @Test
  void matricesOfPairsBeginWhereTheirGraphDoes() {
    GraphBatch batch = new GraphBatch();
    encoder.append(Graph.builder(new float[2][1]).directedEdge(1, 0, 1).build(), batch);
    encoder.append(CHAIN, batch);
    assertArrayEquals(new int[] {0, 4, 29}, Arrays.copyOf(batch.pairStarts(), 3));
    assertArrayEquals(
        new byte[] {
          0,
          0, //
          2,
          0, //
          //
          0,
          1,
          0,
          0,
          0, //
          1,
          0,
          3,
          0,
          0, //
          0,
          3,
          0,
          2,
          0, //
          0,
          0,
          0,
          0,
          0, //
          0,
          0,
          0,
          0,
          0
        },
        Arrays.copyOf(batch.edgeTypes(), 29));
    assertArrayEquals(
        new byte[] {
          0,
          -1, //
          1,
          0, //
          //
          0,
          1,
          2,
          3,
          -1, //
          1,
          0,
          1,
          2,
          -1, //
          2,
          1,
          0,
          1,
          -1, //
          -1,
          -1,
          -1,
          0,
          -1, //
          -1,
          -1,
          -1,
          -1,
          0
        },
        Arrays.copyOf(batch.distances(), 29));
    encoder.append(CHAIN, batch);
    assertEquals(54, batch.pairStarts()[3]);
    assertEquals(3, batch.distances()[29 + 3]);
    assertEquals(3, batch.edgeTypes()[29 + 7]);
  }

  @Test
  void aChainOf300NodesHasDistancesUpTo254() {
    Graph.Builder chain = Graph.builder(new float[300][1]);
    for (int node = 1; node < 300; node++) {
      chain.edge(node - 1, node, 0);
    }
    GraphBatch batch = new GraphBatch();
    new GraphEncoder(300, 1, 1).append(chain.build(), batch);
    assertEquals((byte) 254, batch.distances()[254]);
    assertEquals(GraphBatch.FAR, batch.distances()[255]);
    assertEquals(GraphBatch.FAR, batch.distances()[299]);
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
      byte[] distances = batch(graph(nodes, edges, identity(nodes))).distances();
      for (int i = 0; i < nodes; i++) {
        for (int j = 0; j < nodes; j++) {
          assertEquals((byte) Math.min(expected[i][j], 255), distances[i * nodes + j], "" + seed);
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
      GraphBatch one = batch(graph(nodes, edges, identity(nodes)));
      GraphBatch other = batch(graph(nodes, edges, order));
      for (int i = 0; i < nodes; i++) {
        int moved = order.get(i);
        assertArrayEquals(one.vectors()[i], other.vectors()[moved], "seed " + seed);
        for (int j = 0; j < nodes; j++) {
          int pair = i * nodes + j;
          int there = moved * nodes + order.get(j);
          assertEquals(one.edgeTypes()[pair], other.edgeTypes()[there], "seed " + seed);
          assertEquals(one.distances()[pair], other.distances()[there], "seed " + seed);
        }
      }
    }
  }

  @Test
  void syntheticGraphsAreRings() {
    GraphBatch batch = new GraphBatch();
    for (int nodes = 1; nodes < 5; nodes++) {
      encoder.append(encoder.synthetic(nodes), batch);
    }
    assertEquals(
        "[[0]] [[1, 2], [1, 2]] [[3, 4, 5], [3, 4, 5], [3, 4, 5]]"
            + " [[6, 7, 9], [6, 7, 8], [7, 8, 9], [6, 8, 9]]",
        neighbours(batch));
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
    GraphBatch batch = new GraphBatch();
    refuses("the graph is null", () -> encoder.append(null, batch));
    refuses(
        "the graph has 10 nodes, the model takes at most 9",
        () -> encoder.append(Graph.builder(new float[10][1]).build(), batch));
    refuses(
        "the nodes have 2 elements, the model takes 1",
        () -> encoder.append(Graph.builder(new float[1][2]).build(), batch));
    refuses(
        "the edge from node 0 to node 1 has type 3, must be below 3",
        () -> encoder.append(Graph.builder(new float[2][1]).edge(0, 1, 3).build(), batch));
    assertEquals(0, batch.sequences());
    refuses("nodes is 0 and width is 1, must be at least 1", () -> new GraphEncoder(0, 1, 1));
    refuses("edge types is 255, must be 1 to 254", () -> new GraphEncoder(1, 1, 255));
  }

  @Test
  void pairsBeyondAnArrayAreRefused() {
    GraphBatch batch = new GraphBatch();
    new GraphEncoder(46_341, 1, 1).append(Graph.builder(new float[46_341][1]).build(), batch);
    refuses(
        "the first 1 of 1 graphs have 2147488281 pairs of nodes, which is beyond 2³¹",
        batch::edgeTypes);
  }

  @Test
  void allocatesNothingOnceThereIsRoom() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    GraphBatch batch = new GraphBatch();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      batch.clear();
      encoder.append(CHAIN, batch);
      batch.edgeTypes();
      batch.distances();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  private static GraphBatch batch(Graph graph) {
    GraphBatch batch = new GraphBatch();
    new GraphEncoder(40, 1, 4).append(graph, batch);
    return batch;
  }

  private static String neighbours(GraphBatch batch) {
    return byRow(batch, at -> batch.neighbours()[at]);
  }

  private static String types(GraphBatch batch) {
    return byRow(batch, at -> batch.neighbourTypes()[at]);
  }

  private static String byRow(GraphBatch batch, IntUnaryOperator element) {
    List<String> graphs = new ArrayList<>();
    for (int s = 0; s < batch.sequences(); s++) {
      List<List<Integer>> rows = new ArrayList<>();
      for (int row = batch.start(s); row < batch.start(s + 1); row++) {
        rows.add(
            IntStream.range(batch.neighbourStarts()[row], batch.neighbourStarts()[row + 1])
                .map(element)
                .boxed()
                .toList());
      }
      graphs.add(rows.toString());
    }
    return String.join(" ", graphs);
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
