package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Pool;
import java.util.Map;

/** Writes {@link Pool}, of one sequence: a reduction over its rows. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolExporter implements NodeExporter<Pool> {

  @Override
  public Class<Pool> subject() {
    return Pool.class;
  }

  @Override
  public void export(Pool node, GraphBuilder graph) {
    Map<String, Object> overRows = Map.of("axes", new int[] {0}, "keepdims", 1);
    String input = graph.tensor(node.input());
    switch (node.function()) {
      case MEAN -> graph.make(node.output(), Operator.REDUCE_MEAN, overRows, input);
      case MAX -> graph.make(node.output(), Operator.REDUCE_MAX, overRows, input);
      case FIRST ->
          graph.make(
              node.output(), Operator.SLICE, input, graph.list(0), graph.list(1), graph.list(0));
    }
  }
}
