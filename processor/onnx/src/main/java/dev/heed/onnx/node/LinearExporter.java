package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Linear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * Writes {@link Linear} as one {@code Gemm} that reads the weight as it lies, {@code [out, in]}.
 */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LinearExporter implements NodeExporter<Linear> {

  @Override
  public Class<Linear> subject() {
    return Linear.class;
  }

  @Override
  public void export(Linear node, GraphBuilder graph) {
    List<String> read =
        new ArrayList<>(List.of(graph.tensor(node.input()), graph.parameter(node.weight())));
    node.bias().ifPresent(bias -> read.add(graph.parameter(bias)));
    graph.make(node.output(), ONNXOperators.GEMM, Map.of("transB", 1), read.toArray(String[]::new));
  }
}
