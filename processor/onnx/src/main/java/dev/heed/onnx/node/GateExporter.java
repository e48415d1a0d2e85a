package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Gate;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Gate}: the function of the gate, times what passes it. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class GateExporter implements NodeExporter<Gate> {

  @Override
  public Class<Gate> subject() {
    return Gate.class;
  }

  @Override
  public void export(Gate node, GraphBuilder graph) {
    int width = node.output().width();
    String gate = graph.tensor(new Columns(node.input(), 0, width));
    String up = graph.tensor(new Columns(node.input(), width, width));
    String activated = Elements.step(node.function(), gate, node.output(), graph);
    graph.make(node.output(), ONNXOperators.MUL, activated, up);
  }
}
