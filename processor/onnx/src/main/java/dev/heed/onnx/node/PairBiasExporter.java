package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.PairBias;
import dev.heed.processor.graph.PairBias.Between;
import dev.heed.processor.graph.Value;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link PairBias}: what is between each two rows is an input, {@code [n, n]}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PairBiasExporter implements ScoreExporter<PairBias> {

  /** The input with 0 where there is no edge, and 1 + its type where there is one. */
  static final String EDGE_TYPES = "edgeTypes";

  private static final String DISTANCES = "distances";

  @Override
  public Class<PairBias> subject() {
    return PairBias.class;
  }

  @Override
  public String export(PairBias step, Attend node, GraphBuilder graph, String... read) {
    Value output = node.output();
    String name = step.of() == Between.EDGE ? EDGE_TYPES : DISTANCES;
    String given = graph.indices(name, output.rows().symbol(), output.rows().symbol());
    String kinds =
        graph.step(output, name + "/kinds", Operator.MIN, given, graph.whole(step.kinds() - 1));
    String table = graph.parameter(step.table());
    Map<String, Object> rows = Map.of("axis", 0);
    String biases = graph.step(output, name + "/biases", ONNXOperators.GATHER, rows, table, kinds);
    Map<String, Object> headsFirst = Map.of("perm", new int[] {2, 0, 1});
    String byHead = graph.step(output, name + "/byHead", Operator.TRANSPOSE, headsFirst, biases);
    return graph.step(output, name + "/scores", ONNXOperators.ADD, read[0], byHead);
  }
}
