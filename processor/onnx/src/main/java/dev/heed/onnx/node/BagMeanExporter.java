package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagMean;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link BagMean}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagMeanExporter implements NodeExporter<BagMean> {

  @Override
  public Class<BagMean> subject() {
    return BagMean.class;
  }

  @Override
  public void export(BagMean node, GraphBuilder graph) {
    Value output = node.output();
    BagRows bags = BagRows.of(node.column(), output, graph);

    // share[i, j] = mask[i, j] / max(1, the size of bag i), so that an empty bag gives zeros
    String count =
        graph.step(
            output,
            "count",
            ONNXOperators.REDUCE_SUM,
            Map.of("keepdims", 1),
            bags.mask(),
            graph.list(1));
    String divisor = graph.step(output, "divisor", Operator.MAX, count, graph.number(1));
    String share = graph.step(output, "share", ONNXOperators.DIV, bags.mask(), divisor);

    bags.sum(share, node.table(), output, "mean", graph);
  }
}
