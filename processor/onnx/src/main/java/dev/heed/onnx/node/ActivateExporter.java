package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Activate;

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
    Elements.export(node.function(), graph.tensor(node.input()), node.output(), graph);
  }
}
