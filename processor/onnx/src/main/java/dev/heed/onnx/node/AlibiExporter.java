package dev.heed.onnx.node;

import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Alibi;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Value;
import dev.heed.runtime.kernel.AlibiSlopes;
import java.util.List;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Alibi}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AlibiExporter implements ScoreExporter<Alibi> {

  private static final int FLOAT = TensorProto.DataType.FLOAT.getNumber();

  @Override
  public Class<Alibi> subject() {
    return Alibi.class;
  }

  @Override
  public String export(Alibi step, Attend node, GraphBuilder graph, String... read) {
    Value output = node.output();
    int heads = node.heads().count();
    String slopes =
        graph.constant(
            "slopes/" + heads, List.of(heads, 1, 1), () -> new float[][] {AlibiSlopes.of(heads)});
    String offsets = Mask.offsets(node, read[0], graph);
    String steps = graph.step(output, "alibi/steps", Operator.ABS, offsets);
    String distances =
        graph.step(output, "alibi/distances", ONNXOperators.CAST, Map.of("to", FLOAT), steps);
    String lost = graph.step(output, "alibi/lost", ONNXOperators.MUL, slopes, distances);
    return graph.step(output, "alibi/scores", ONNXOperators.SUB, read[0], lost);
  }
}
