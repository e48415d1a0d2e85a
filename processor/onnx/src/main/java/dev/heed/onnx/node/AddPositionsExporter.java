package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddPositions;
import dev.heed.processor.graph.Value;
import dev.heed.runtime.kernel.SinusoidalPositions;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link AddPositions}: the first n rows of a constant table are added. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionsExporter implements NodeExporter<AddPositions> {

  @Override
  public Class<AddPositions> subject() {
    return AddPositions.class;
  }

  @Override
  public void export(AddPositions node, GraphBuilder graph) {
    Value input = node.input();
    int longest = input.rows().longest();
    String table =
        graph.table(
            "positions/" + longest + "x" + input.width(),
            () -> SinusoidalPositions.table(longest, input.width()));
    String length =
        graph.step(
            node.output(),
            "length",
            Operator.SHAPE,
            Map.of("start", 0, "end", 1),
            graph.tensor(input));
    String codes =
        graph.step(
            node.output(), "codes", Operator.SLICE, table, graph.list(0), length, graph.list(0));
    graph.make(node.output(), ONNXOperators.ADD, graph.tensor(input), codes);
  }
}
