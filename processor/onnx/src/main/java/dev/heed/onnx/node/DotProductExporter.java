package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.DotProduct;
import dev.heed.processor.graph.Value;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link DotProduct}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DotProductExporter implements ScoreExporter<DotProduct> {

  @Override
  public Class<DotProduct> subject() {
    return DotProduct.class;
  }

  @Override
  public String export(DotProduct step, Attend node, GraphBuilder graph, String... read) {
    Value output = node.output();
    String products = graph.step(output, "products", Operator.MAT_MUL, read);
    String scale = graph.number((float) step.scaleOf(node.heads().width()));
    return graph.step(output, "scores", ONNXOperators.MUL, products, scale);
  }
}
