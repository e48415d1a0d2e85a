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
    Value output = node.output();
    Heads heads = node.heads();
    String query = heads(node, graph, "query", node.query(), heads.count(), 1, 0, 2);
    String key = heads(node, graph, "key", node.key(), heads.groups(), 1, 2, 0);
    String value = heads(node, graph, "value", node.value(), heads.groups(), 1, 0, 2);

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
    Value output = node.output();
    // 0 keeps the n rows
    String parted =
        graph.step(
            output,
            name + "/parted",
            Operator.RESHAPE,
            graph.tensor(matrix),
            graph.list(0, parts, matrix.width() / parts));
    Map<String, Object> axes = Map.of("perm", turn);
    int heads = node.heads().count();
    if (parts == heads) {
      return graph.step(output, name, Operator.TRANSPOSE, axes, parted);
    }
    String turned = graph.step(output, name + "/turned", Operator.TRANSPOSE, axes, parted);
    long[] shared = LongStream.range(0, heads).map(head -> head * parts / heads).toArray();
    return graph.step(
        output, name, ONNXOperators.GATHER, Map.of("axis", 0), turned, graph.list(shared));
  }
}
