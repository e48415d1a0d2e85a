package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.SinkSoftmax;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link SinkSoftmax}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SinkSoftmaxExporter implements ScoreExporter<SinkSoftmax> {

  @Override
  public Class<SinkSoftmax> subject() {
    return SinkSoftmax.class;
  }

  @Override
  public String export(SinkSoftmax step, Attend node, GraphBuilder graph, String... read) {
    Value output = node.output();
    int heads = node.heads().count();
    String sinks =
        graph.step(
            output,
            "sinks/byHead",
            Operator.RESHAPE,
            graph.parameter(step.sinks()),
            graph.list(heads, 1, 1));
    // [heads, n, 1], behind the scores of the keys and cut off again
    String rows =
        graph.step(output, "sinks/rows", Operator.SHAPE, Map.of("start", 0, "end", 2), read);
    Map<String, Object> byShape = Map.of("axis", 0);
    String shape =
        graph.step(output, "sinks/shape", ONNXOperators.CONCAT, byShape, rows, graph.list(1));
    String column = graph.step(output, "sinks/column", Operator.EXPAND, sinks, shape);
    Map<String, Object> last = Map.of("axis", 2);
    String all = graph.step(output, "sinks/scores", ONNXOperators.CONCAT, last, read[0], column);
    String shares = graph.step(output, "sinks/shares", ONNXOperators.SOFTMAX, last, all);
    return graph.step(
        output, "relevance", Operator.SLICE, shares, graph.list(0), graph.list(-1), graph.list(2));
  }
}
