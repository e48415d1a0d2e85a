package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.SoftCap;
import dev.heed.processor.graph.Value;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link SoftCap}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftCapExporter implements ScoreExporter<SoftCap> {

  @Override
  public Class<SoftCap> subject() {
    return SoftCap.class;
  }

  @Override
  public String export(SoftCap step, Attend node, GraphBuilder graph, String... read) {
    Value output = node.output();
    String cap = graph.number((float) step.cap());
    String share = graph.step(output, "cap/share", ONNXOperators.DIV, read[0], cap);
    String bounded = graph.step(output, "cap/bounded", Operator.TANH, share);
    return graph.step(output, "cap/scores", ONNXOperators.MUL, bounded, cap);
  }
}
