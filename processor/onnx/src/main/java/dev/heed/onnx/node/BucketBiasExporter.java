package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.BucketBias;
import dev.heed.processor.graph.Value;
import dev.heed.runtime.kernel.RelativeBuckets;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link BucketBias}. */
@AutoService(ScoreExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BucketBiasExporter implements ScoreExporter<BucketBias> {

  @Override
  public Class<BucketBias> subject() {
    return BucketBias.class;
  }

  @Override
  public String export(BucketBias step, Attend node, GraphBuilder graph, String... read) {
    Value output = node.output();
    int longest = output.rows().longest();
    String buckets = graph.list(byKey(longest, step));
    String offsets = Mask.offsets(node, read[0], graph);
    String places =
        graph.step(output, "relative/places", ONNXOperators.ADD, offsets, graph.whole(longest - 1));
    Map<String, Object> rows = Map.of("axis", 0);
    String chosen =
        graph.step(output, "relative/buckets", ONNXOperators.GATHER, rows, buckets, places);
    String table = graph.parameter(step.table());
    String biases =
        graph.step(output, "relative/biases", ONNXOperators.GATHER, rows, table, chosen);
    String byHead =
        graph.step(
            output,
            "relative/byHead",
            Operator.TRANSPOSE,
            Map.of("perm", new int[] {2, 0, 1}),
            biases);
    return graph.step(output, "relative/scores", ONNXOperators.ADD, read[0], byHead);
  }

  /** The bucket of each place of a key behind its query, from 1 - longest on. */
  private static long[] byKey(int longest, BucketBias step) {
    int[] before = RelativeBuckets.of(longest, step.buckets(), step.distance(), step.causal());
    long[] behind = new long[before.length];
    for (int place = 0; place < behind.length; place++) {
      behind[place] = before[behind.length - 1 - place];
    }
    return behind;
  }
}
