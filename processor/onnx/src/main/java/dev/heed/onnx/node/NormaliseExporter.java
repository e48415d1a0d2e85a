package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Normalise;
import java.util.Map;

/** Writes {@link Normalise} as one {@code LayerNormalization}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormaliseExporter implements NodeExporter<Normalise> {

  @Override
  public Class<Normalise> subject() {
    return Normalise.class;
  }

  @Override
  public void export(Normalise node, GraphBuilder graph) {
    graph.make(
        node.output(),
        Operator.LAYER_NORMALIZATION,
        Map.of("axis", -1, "epsilon", (float) node.epsilon()),
        graph.tensor(node.input()),
        graph.parameter(node.gain()),
        graph.parameter(node.bias()));
  }
}
