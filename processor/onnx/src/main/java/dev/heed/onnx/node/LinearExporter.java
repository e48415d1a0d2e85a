package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.Linear.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/**
 * Writes {@link Linear} as one {@code Gemm} for each part, which reads the weight as it lies,
 * {@code [out, in]}. The results of several parts stay apart, as PyTorch exports query, key and
 * value.
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
    int column = 0;
    for (Part part : node.parts()) {
      List<String> read =
          new ArrayList<>(List.of(graph.tensor(node.input()), graph.parameter(part.weight())));
      part.bias().ifPresent(bias -> read.add(graph.parameter(bias)));
      graph.make(
          new Columns(node.output(), column, part.outputs()),
          ONNXOperators.GEMM,
          Map.of("transB", 1),
          read.toArray(String[]::new));
      column += part.outputs();
    }
  }
}
