package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Softmax;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Softmax}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftmaxExporter implements ScoreExporter<Softmax> {

  @Override
  public Class<Softmax> subject() {
    return Softmax.class;
  }

  @Override
  public String export(Softmax step, Attend node, GraphBuilder graph, String... read) {
    return graph.step(node.output(), "relevance", ONNXOperators.SOFTMAX, Map.of("axis", -1), read);
  }
}
