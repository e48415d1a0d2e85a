package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AddPosition;
import dev.heed.processor.graph.Value;
import dev.heed.runtime.kernel.SinusoidalPositions;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link AddPosition}: a row of a table by an input {@code place}, {@code [1]}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionExporter implements NodeExporter<AddPosition> {

  /** The input with the place of the symbol. */
  static final String PLACE = "place";

  @Override
  public Class<AddPosition> subject() {
    return AddPosition.class;
  }

  @Override
  public void export(AddPosition node, GraphBuilder graph) {
    Value input = node.input();
    int longest = input.rows().longest();
    String table =
        node.table().isPresent()
            ? graph.parameter(node.table().get())
            : graph.table(
                "positions/" + longest + "x" + input.width(),
                () -> SinusoidalPositions.table(longest, input.width()));
    String code =
        graph.step(
            node.output(),
            "code",
            ONNXOperators.GATHER,
            Map.of("axis", 0),
            table,
            graph.indices(PLACE, 1));
    graph.make(node.output(), ONNXOperators.ADD, graph.tensor(input), code);
  }
}
