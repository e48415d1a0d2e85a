package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * Writes {@link Attend}, spelled out with standard operators over {@code [heads, n, headWidth]}.
 */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttendExporter implements NodeExporter<Attend> {

  @Override
  public Class<Attend> subject() {
    return Attend.class;
  }

  @Override
  public void export(Attend node, GraphBuilder graph) {
    Value output = node.output();
    int width = output.width();
    int headWidth = width / node.heads();

    String query = heads(node, graph, "query", node.query(), 1, 0, 2); // [heads, n, headWidth]
    String key = heads(node, graph, "key", node.key(), 1, 2, 0); // [heads, headWidth, n]
    String value = heads(node, graph, "value", node.value(), 1, 0, 2);

    // relevance = softmax(Q Kᵀ / √headWidth), [heads, n, n]
    String products = graph.step(output, "products", Operator.MAT_MUL, query, key);
    String scores =
        graph.step(
            output,
            "scores",
            ONNXOperators.MUL,
            products,
            graph.number((float) (1 / Math.sqrt(headWidth))));
    String masked = Mask.hide(node, scores, graph);
    String relevance =
        graph.step(output, "relevance", ONNXOperators.SOFTMAX, Map.of("axis", -1), masked);

    String collected = graph.step(output, "collected", Operator.MAT_MUL, relevance, value);
    String rows =
        graph.step(
            output, "rows", Operator.TRANSPOSE, Map.of("perm", new int[] {1, 0, 2}), collected);
    graph.make(output, Operator.RESHAPE, rows, graph.list(0, width));
  }

  /** A matrix {@code [n, heads · headWidth]} by heads, the axes n, heads, headWidth turned. */
  private static String heads(
      Attend node, GraphBuilder graph, String part, Columns matrix, int... turn) {
    long headWidth = matrix.width() / node.heads();
    // 0 keeps the n rows
    String parted =
        graph.step(
            node.output(),
            part + "/parted",
            Operator.RESHAPE,
            graph.tensor(matrix),
            graph.list(0, node.heads(), headWidth));
    return graph.step(node.output(), part, Operator.TRANSPOSE, Map.of("perm", turn), parted);
  }
}
