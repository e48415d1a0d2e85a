package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUp;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link LookUp}: a gather by an input of ids, {@code [n]}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpExporter implements NodeExporter<LookUp> {

  @Override
  public Class<LookUp> subject() {
    return LookUp.class;
  }

  @Override
  public void export(LookUp node, GraphBuilder graph) {
    String ids = graph.indices(node.column(), node.output().rows().symbol());
    graph.make(
        node.output(), ONNXOperators.GATHER, Map.of("axis", 0), graph.parameter(node.table()), ids);
  }
}
