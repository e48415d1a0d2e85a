package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Relevance;
import dev.heed.processor.graph.ScoreEdit;
import dev.heed.processor.graph.ScoreStep;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Registry;
import java.util.Map;
import java.util.stream.LongStream;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * Writes {@link Attend}, spelled out with standard operators over {@code [heads, n, headWidth]}.
 */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttendExporter implements NodeExporter<Attend> {

  private static final Registry<ScoreExporter<?>> STEPS = Registry.of(ScoreExporter.class);

  @Override
  public Class<Attend> subject() {
    return Attend.class;
  }

  @Override
  public void export(Attend node, GraphBuilder graph) {
    Heads heads = node.heads();
    String query = heads(node, graph, "query", node.query(), heads.count(), 1, 0, 2);
    String key = heads(node, graph, "key", node.key(), heads.groups(), 1, 2, 0);
    String value = heads(node, graph, "value", node.value(), heads.groups(), 1, 0, 2);
    export(node, graph, query, key, value);
  }

  /**
   * Attention of heads that are apart.
   *
   * @param query {@code [heads, n, width]}
   * @param key {@code [heads, width, keys]}
   * @param value {@code [heads, keys, valueWidth]}
   */
  static void export(Attend node, GraphBuilder graph, String query, String key, String value) {
    Value output = node.output();
    // relevance = normalise(score(Q, K)), [heads, n, n]
    Relevance relevance = node.relevance();
    String scores = export(relevance.score(), node, graph, query, key);
    for (ScoreEdit edit : relevance.edits()) {
      scores = export(edit, node, graph, scores);
    }
    String masked = Mask.hide(node, scores, graph);
    String weights = export(relevance.normaliser(), node, graph, masked);

    String collected = graph.step(output, "collected", Operator.MAT_MUL, weights, value);
    String rows =
        graph.step(
            output, "rows", Operator.TRANSPOSE, Map.of("perm", new int[] {1, 0, 2}), collected);
    graph.make(output, Operator.RESHAPE, rows, graph.list(0, output.width()));
  }

  @SuppressWarnings("unchecked") // the registry finds the exporter by the step's class
  private static String export(ScoreStep step, Attend node, GraphBuilder graph, String... read) {
    return ((ScoreExporter<ScoreStep>) STEPS.forClassOf(step)).export(step, node, graph, read);
  }

  /**
   * A matrix {@code [n, parts · width]} by its parts, the axes n, parts, width turned; where heads
   * share parts, each head has its part once.
   */
  private static String heads(
      Attend node, GraphBuilder graph, String name, Columns matrix, int parts, int... turn) {
    if (parts == node.heads().count()) {
      return apart(node.output(), graph, name, matrix, parts, turn);
    }
    String turned = apart(node.output(), graph, name + "/turned", matrix, parts, turn);
    return shared(node, graph, name, turned);
  }

  /** A matrix {@code [n, parts · width]} by its parts, the axes n, parts, width turned. */
  static String apart(
      Value output, GraphBuilder graph, String name, Columns matrix, int parts, int... turn) {
    // 0 keeps the n rows
    String parted =
        graph.step(
            output,
            name.replace("/turned", "") + "/parted",
            Operator.RESHAPE,
            graph.tensor(matrix),
            graph.list(0, parts, matrix.width() / parts));
    return graph.step(output, name, Operator.TRANSPOSE, Map.of("perm", turn), parted);
  }

  /** Parts that heads in a row share, for each head once. */
  static String shared(Attend node, GraphBuilder graph, String name, String turned) {
    int heads = node.heads().count();
    int groups = node.heads().groups();
    long[] shared = LongStream.range(0, heads).map(head -> head * groups / heads).toArray();
    return graph.step(
        node.output(), name, ONNXOperators.GATHER, Map.of("axis", 0), turned, graph.list(shared));
  }
}
