package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.SigmoidNormaliser;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link SigmoidNormaliser}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SigmoidNormaliserExporter implements ScoreExporter<SigmoidNormaliser> {

  @Override
  public Class<SigmoidNormaliser> subject() {
    return SigmoidNormaliser.class;
  }

  @Override
  public String export(SigmoidNormaliser step, Attend node, GraphBuilder graph, String... read) {
    return graph.step(node.output(), "relevance", ONNXOperators.SIGMOID, read);
  }
}
