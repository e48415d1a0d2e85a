package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Additive;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Additive}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AdditiveExporter implements ScoreExporter<Additive> {

  @Override
  public Class<Additive> subject() {
    return Additive.class;
  }

  @Override
  public String export(Additive step, Attend node, GraphBuilder graph, String... read) {
    Value output = node.output();
    // queries [heads, n, 1, width], keys [heads, 1, n, width]
    String queries = graph.step(output, "queries", ONNXOperators.UNSQUEEZE, read[0], graph.list(2));
    Map<String, Object> axes = Map.of("perm", new int[] {0, 2, 1});
    String turned = graph.step(output, "keys/turned", Operator.TRANSPOSE, axes, read[1]);
    String keys = graph.step(output, "keys", ONNXOperators.UNSQUEEZE, turned, graph.list(1));
    String sums = graph.step(output, "sums", ONNXOperators.ADD, queries, keys);
    String bounded = graph.step(output, "bounded", Operator.TANH, sums);
    String weights =
        graph.step(
            output,
            "weights",
            Operator.RESHAPE,
            graph.parameter(step.weights()),
            graph.list(node.heads().count(), 1, node.heads().width(), 1));
    String products = graph.step(output, "products", Operator.MAT_MUL, bounded, weights);
    return graph.step(output, "scores", Operator.SQUEEZE, products, graph.list(3));
  }
}
