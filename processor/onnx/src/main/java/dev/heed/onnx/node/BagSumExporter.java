package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BagSum;

/** Writes {@link BagSum}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagSumExporter implements NodeExporter<BagSum> {

  @Override
  public Class<BagSum> subject() {
    return BagSum.class;
  }

  @Override
  public void export(BagSum node, GraphBuilder graph) {
    BagRows bags = BagRows.of(node.column(), node.output(), graph);
    bags.sum(bags.mask(), node.table(), node.output(), "sum", graph);
  }
}
