package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Activate;
import dev.heed.processor.graph.Value;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Activate}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ActivateExporter implements NodeExporter<Activate> {

  @Override
  public Class<Activate> subject() {
    return Activate.class;
  }

  @Override
  public void export(Activate node, GraphBuilder graph) {
    switch (node.function()) {
      case RELU -> graph.make(node.output(), Operator.RELU, graph.tensor(node.input()));
      case GELU -> gelu(node, graph);
    }
  }

  /**
   * Spelled out as {@code x · (1 + erf(x / √2)) · ½}, the form and the order in which ONNX Runtime
   * looks for it to make one kernel of it; the operator {@code Gelu} itself needs set 20.
   */
  private static void gelu(Activate node, GraphBuilder graph) {
    Value output = node.output();
    String input = graph.tensor(node.input());
    String scaled =
        graph.step(output, "scaled", ONNXOperators.DIV, input, graph.number((float) Math.sqrt(2)));
    String erf = graph.step(output, "erf", Operator.ERF, scaled);
    String sum = graph.step(output, "sum", ONNXOperators.ADD, erf, graph.number(1));
    String product = graph.step(output, "product", ONNXOperators.MUL, input, sum);
    graph.make(output, ONNXOperators.MUL, product, graph.number(0.5f));
  }
}
