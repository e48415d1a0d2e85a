package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Add;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Add}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddExporter implements NodeExporter<Add> {

  @Override
  public Class<Add> subject() {
    return Add.class;
  }

  @Override
  public void export(Add node, GraphBuilder graph) {
    graph.make(
        node.output(), ONNXOperators.ADD, graph.tensor(node.left()), graph.tensor(node.right()));
  }
}
