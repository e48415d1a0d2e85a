package dev.heed.onnx.node;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagMean;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * Writes {@link BagMean}. ONNX has no ragged lists, so the bags come as a rectangle of ids, {@code
 * [n, longest bag]}, each bag from the left and −1 behind it: one input, and cost that grows with n
 * alone.
 */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagMeanExporter implements NodeExporter<BagMean> {

  @Override
  public Class<BagMean> subject() {
    return BagMean.class;
  }

  @Override
  public void export(BagMean node, GraphBuilder graph) {
    Value output = node.output();
    String ids = graph.indices(node.column(), output.rows().symbol(), node.column());

    // mask[i, j] = 1 where bag i has a j-th index
    String present =
        graph.step(output, "present", ONNXOperators.GREATER_OR_EQUAL, ids, graph.whole(0));
    String mask =
        graph.step(
            output,
            "mask",
            ONNXOperators.CAST,
            Map.of("to", TensorProto.DataType.FLOAT.getNumber()),
            present);

    // share[i, j] = mask[i, j] / max(1, the size of bag i), so that an empty bag gives zeros
    String count =
        graph.step(
            output, "count", ONNXOperators.REDUCE_SUM, Map.of("keepdims", 1), mask, graph.list(1));
    String divisor = graph.step(output, "divisor", Operator.MAX, count, graph.number(1));
    String share = graph.step(output, "share", ONNXOperators.DIV, mask, divisor);

    // output[i] = share[i] · the table rows of bag i
    String safe = graph.step(output, "safe", Operator.MAX, ids, graph.whole(0));
    String rows =
        graph.step(
            output,
            "rows",
            ONNXOperators.GATHER,
            Map.of("axis", 0),
            graph.parameter(node.table()),
            safe);
    String weights = graph.step(output, "weights", ONNXOperators.UNSQUEEZE, share, graph.list(1));
    String mean = graph.step(output, "mean", Operator.MAT_MUL, weights, rows);
    graph.make(output, Operator.SQUEEZE, mean, graph.list(1));
  }
}
