package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.LookUpSymbol;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link LookUpSymbol}: a gather by an input {@code symbols}, {@code [m]}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpSymbolExporter implements NodeExporter<LookUpSymbol> {

  private static final String SYMBOLS = "symbols";

  @Override
  public Class<LookUpSymbol> subject() {
    return LookUpSymbol.class;
  }

  @Override
  public void export(LookUpSymbol node, GraphBuilder graph) {
    String ids = graph.indices(SYMBOLS, node.output().rows().symbol());
    graph.make(
        node.output(), ONNXOperators.GATHER, Map.of("axis", 0), graph.parameter(node.table()), ids);
  }
}
