package dev.heed.onnx.node;

import ai.onnx.proto.OnnxMl.TensorProto;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * Bags of indices in ONNX, which has no ragged lists: they come as a rectangle of ids, {@code [n,
 * longest bag]}, each bag from the left and −1 behind it: one input, and cost that grows with n
 * alone.
 *
 * @param mask the name of {@code [n, longest bag]}, 1 where a bag has an index
 * @param ids the name of the rectangle
 */
record BagRows(String mask, String ids) {

  static BagRows of(String column, Value output, GraphBuilder graph) {
    String ids = graph.indices(column, output.rows().symbol(), column);
    String present =
        graph.step(output, "present", ONNXOperators.GREATER_OR_EQUAL, ids, graph.whole(0));
    String mask =
        graph.step(
            output,
            "mask",
            ONNXOperators.CAST,
            Map.of("to", TensorProto.DataType.FLOAT.getNumber()),
            present);
    return new BagRows(mask, ids);
  }

  /** output[i] = weights[i] · the table's rows of bag i. */
  void sum(String weights, ParameterId table, Value output, String name, GraphBuilder graph) {
    String safe = graph.step(output, "safe", Operator.MAX, ids, graph.whole(0));
    String rows =
        graph.step(
            output, "rows", ONNXOperators.GATHER, Map.of("axis", 0), graph.parameter(table), safe);
    String each = graph.step(output, "weights", ONNXOperators.UNSQUEEZE, weights, graph.list(1));
    String sum = graph.step(output, name, Operator.MAT_MUL, each, rows);
    graph.make(output, Operator.SQUEEZE, sum, graph.list(1));
  }
}
