package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.ReluNormaliser;

/** Writes {@link ReluNormaliser}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReluNormaliserExporter implements ScoreExporter<ReluNormaliser> {

  @Override
  public Class<ReluNormaliser> subject() {
    return ReluNormaliser.class;
  }

  @Override
  public String export(ReluNormaliser step, Attend node, GraphBuilder graph, String... read) {
    return graph.step(node.output(), "relevance", Operator.RELU, read);
  }
}
