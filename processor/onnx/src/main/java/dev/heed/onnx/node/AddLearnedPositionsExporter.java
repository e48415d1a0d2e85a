package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddLearnedPositions;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link AddLearnedPositions}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddLearnedPositionsExporter implements NodeExporter<AddLearnedPositions> {

  @Override
  public Class<AddLearnedPositions> subject() {
    return AddLearnedPositions.class;
  }

  @Override
  public void export(AddLearnedPositions node, GraphBuilder graph) {
    String input = graph.tensor(node.input());
    String length =
        graph.step(node.output(), "length", Operator.SHAPE, Map.of("start", 0, "end", 1), input);
    String table = graph.parameter(node.table());
    String codes =
        graph.step(
            node.output(), "codes", Operator.SLICE, table, graph.list(0), length, graph.list(0));
    graph.make(node.output(), ONNXOperators.ADD, input, codes);
  }
}
