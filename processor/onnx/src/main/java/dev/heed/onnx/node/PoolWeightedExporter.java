package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PoolWeighted;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link PoolWeighted}, of one sequence: {@code softmax(scores)ᵀ · input}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolWeightedExporter implements NodeExporter<PoolWeighted> {

  @Override
  public Class<PoolWeighted> subject() {
    return PoolWeighted.class;
  }

  @Override
  public void export(PoolWeighted node, GraphBuilder graph) {
    Value output = node.output();
    String weights =
        graph.step(
            output,
            "weights",
            ONNXOperators.SOFTMAX,
            Map.of("axis", 0),
            graph.tensor(node.scores()));
    String turned =
        graph.step(output, "turned", Operator.TRANSPOSE, Map.of("perm", new int[] {1, 0}), weights);
    graph.make(output, Operator.MAT_MUL, turned, graph.tensor(node.input()));
  }
}
