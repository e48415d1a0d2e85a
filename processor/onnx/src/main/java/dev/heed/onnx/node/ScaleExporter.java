package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Scale;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Scale}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ScaleExporter implements NodeExporter<Scale> {

  @Override
  public Class<Scale> subject() {
    return Scale.class;
  }

  @Override
  public void export(Scale node, GraphBuilder graph) {
    graph.make(
        node.output(),
        ONNXOperators.MUL,
        graph.tensor(node.input()),
        graph.number((float) node.factor()));
  }
}
