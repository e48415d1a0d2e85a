package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.RootMeanSquare;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link RootMeanSquare}, for which set 17 has no operator, spelled out. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RootMeanSquareExporter implements NodeExporter<RootMeanSquare> {

  @Override
  public Class<RootMeanSquare> subject() {
    return RootMeanSquare.class;
  }

  @Override
  public void export(RootMeanSquare node, GraphBuilder graph) {
    Value output = node.output();
    String input = graph.tensor(node.input());
    String squares = graph.step(output, "squares", ONNXOperators.MUL, input, input);
    Map<String, Object> overColumns = Map.of("axes", new int[] {-1}, "keepdims", 1);
    String mean = graph.step(output, "mean", Operator.REDUCE_MEAN, overColumns, squares);
    String epsilon = graph.number((float) node.epsilon());
    String sum = graph.step(output, "sum", ONNXOperators.ADD, mean, epsilon);
    String root = graph.step(output, "root", Operator.SQRT, sum);
    String normalised = graph.step(output, "normalised", ONNXOperators.DIV, input, root);
    graph.make(output, ONNXOperators.MUL, normalised, graph.parameter(node.gain()));
  }
}
