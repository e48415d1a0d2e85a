package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.spec.GraphSpec;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.graph.Graph;
import dev.heed.runtime.encode.graph.GraphBatch;
import dev.heed.runtime.encode.graph.GraphEncoder;
import dev.heed.runtime.parameter.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of models over graphs whatever the parameters are. */
class GraphLawsTest {

  private static final String OVER =
      "repeat 2 { residual { norm; attention { heads 2 over edges edge bias } } }";
  private static final String DENSE =
      "residual { norm; attention { heads 2 edge bias distance bias 3 } }; norm; dense 8 gelu";

  private static final int NODES = 40;

  @ParameterizedTest
  @ValueSource(strings = {OVER, DENSE})
  void nodesAndEdgesInAnotherOrderGiveTheSameLogitsInThatOrder(String layers) {
    Run run = new Run(layers);
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      float[][] vectors = vectors(random);
      List<int[]> edges = edges(random);
      List<Integer> order = new ArrayList<>(IntStream.range(0, NODES).boxed().toList());
      Collections.shuffle(order, random);
      float[][] moved = new float[NODES][];
      List<int[]> turned = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        moved[order.get(node)] = vectors[node];
      }
      edges.forEach(
          edge -> turned.add(new int[] {order.get(edge[0]), order.get(edge[1]), edge[2]}));
      Collections.shuffle(turned, random);
      float[][] straight = run.logits(graph(vectors, edges));
      float[][] permuted = run.logits(graph(moved, turned));
      for (int node = 0; node < NODES; node++) {
        // the sums over neighbours run in another order
        assertArrayEquals(
            straight[node], permuted[order.get(node)], 1e-5f, "node " + node + ", seed " + seed);
      }
    }
  }

  @Test
  void overEdgesANodeSeesItselfAndWhatItsEdgesGoTo() {
    Run run = new Run("attention { heads 2 over edges }");
    Random random = new Random(5);
    float[][] vectors = vectors(random);
    List<int[]> edges = edges(random);
    float[][] before = run.logits(graph(vectors, edges));
    for (int changed = 0; changed < NODES; changed++) {
      float[][] others = vectors.clone();
      others[changed] = new float[] {9, -9, 9, 9, -9, 9, 9, -9};
      float[][] after = run.logits(graph(others, edges));
      for (int node = 0; node < NODES; node++) {
        int from = node;
        int to = changed;
        boolean sees = from == to || edges.stream().anyMatch(e -> e[0] == from && e[1] == to);
        assertEquals(sees, !Arrays.equals(before[node], after[node]), node + " sees " + changed);
      }
    }
  }

  @Test
  void overAllEdgesIsOverAllNodes() {
    Run over = new Run("attention { heads 2 over edges }");
    Run all = new Run("attention { heads 2 }");
    all.parameters.set(over.parameters);
    float[][] vectors = vectors(new Random(7));
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        edges.add(new int[] {i, j, 0});
      }
    }
    Graph complete = graph(vectors, edges);
    float[][] expected = over.logits(complete);
    float[][] actual = all.model.forward(all.parameters).apply(all.batch(List.of(complete)));
    for (int node = 0; node < NODES; node++) {
      assertArrayEquals(expected[node], actual[node], 1e-5f, "node " + node);
    }
  }

  @Test
  void anEdgesTypeAndADistanceCount() {
    Run types = new Run("attention { heads 2 over edges edge bias }");
    float[][] vectors = vectors(new Random(9));
    float[][] one = types.logits(graph(vectors, List.of(new int[] {0, 1, 0})));
    float[][] other = types.logits(graph(vectors, List.of(new int[] {0, 1, 1})));
    Run distances = new Run("attention { heads 2 distance bias 3 }");
    float[][] near = distances.logits(graph(vectors, List.of(new int[] {0, 1, 0})));
    float[][] far = distances.logits(graph(vectors, List.of(new int[] {1, 0, 0})));
    assertEquals(false, Arrays.equals(one[0], other[0]), "the type of node 0's edge");
    assertArrayEquals(one[1], other[1], "node 1 has no edge");
    assertEquals(false, Arrays.equals(near[0], far[0]), "node 1 is near 0 or not");
  }

  @ParameterizedTest
  @ValueSource(strings = {OVER, DENSE})
  void aGraphHasTheSameBitsAloneAndInAnyBatch(String layers) {
    Run run = new Run(layers);
    RandomInputs random = new RandomInputs(3);
    List<Graph> graphs = new ArrayList<>();
    for (int nodes : new int[] {1, 3, 40, 7, 13, 64, 2}) {
      graphs.add(random.graph((GraphSpec) run.model.spec().input(), nodes));
    }
    GraphBatch batch = run.batch(graphs);
    float[][] together = run.forward.apply(batch);
    for (int s = 0; s < graphs.size(); s++) {
      assertArrayEquals(
          run.logits(graphs.get(s)),
          Arrays.copyOfRange(together, batch.start(s), batch.start(s + 1)),
          "graph " + s);
    }
  }

  private static float[][] vectors(Random random) {
    float[][] vectors = new float[NODES][8];
    for (float[] vector : vectors) {
      for (int c = 0; c < vector.length; c++) {
        vector[c] = 2 * random.nextFloat() - 1;
      }
    }
    return vectors;
  }

  private static List<int[]> edges(Random random) {
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        if (random.nextInt(NODES) < 2) {
          edges.add(new int[] {i, j, random.nextInt(3)});
        }
      }
    }
    return edges;
  }

  private static Graph graph(float[][] vectors, List<int[]> edges) {
    Graph.Builder graph = Graph.builder(vectors);
    edges.forEach(edge -> graph.directedEdge(edge[0], edge[1], edge[2]));
    return graph.build();
  }

  /** One model with parameters, whose scratch memory is reused from call to call. */
  private static final class Run {
    final CompiledModel model;
    final Parameters parameters;
    final Function<Batch<?>, float[][]> forward;

    Run(String layers) {
      model =
          CompiledModel.of(
              Samples.text(2, 8, 3, layers)
                  .replaceFirst("words \\{.*}", "graph { nodes 64 width 8 edges 3 }"));
      parameters = new RandomInputs(23).parameters(model.declarations());
      forward = model.forward(parameters);
    }

    GraphBatch batch(List<Graph> graphs) {
      GraphBatch batch = new GraphBatch();
      graphs.forEach(graph -> new GraphEncoder(64, 8, 3).append(graph, batch));
      return batch;
    }

    float[][] logits(Graph graph) {
      return forward.apply(batch(List.of(graph)));
    }
  }
}
