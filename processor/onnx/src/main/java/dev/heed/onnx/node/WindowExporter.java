package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Window;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Window}: the rows between zeros, cut once per neighbour, and side by side. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WindowExporter implements NodeExporter<Window> {

  @Override
  public Class<Window> subject() {
    return Window.class;
  }

  @Override
  public void export(Window node, GraphBuilder graph) {
    int around = node.back() + node.ahead();
    String padded =
        graph.step(
            node.output(),
            "padded",
            Operator.PAD,
            graph.tensor(node.input()),
            graph.list(node.back(), 0, node.ahead(), 0));
    String[] neighbours = new String[around + 1];
    for (int i = 0; i <= around; i++) {
      // rows i to i + n; the end is counted from the end, since n is not known
      String end = graph.list(i == around ? Long.MAX_VALUE : i - around);
      neighbours[i] =
          graph.step(
              node.output(),
              "neighbour" + i,
              Operator.SLICE,
              padded,
              graph.list(i),
              end,
              graph.list(0));
    }
    graph.make(node.output(), ONNXOperators.CONCAT, Map.of("axis", 1), neighbours);
  }
}
