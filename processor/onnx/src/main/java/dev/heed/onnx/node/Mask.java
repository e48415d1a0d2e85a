package dev.heed.onnx.node;

import dev.heed.processor.graph.Alibi;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.BucketBias;
import dev.heed.processor.graph.ScoreStep;
import dev.heed.processor.graph.Value;
import dev.heed.processor.graph.Visibility;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes what an attention hides: scores of −∞, of which normalisers make exactly 0. */
final class Mask {

  private static final String OFFSETS = "mask/offsets";

  private Mask() {}

  /**
   * The scores {@code [heads, n, n]}, queries by keys, with −∞ where the query does not see the
   * key.
   */
  static String hide(Attend node, String scores, GraphBuilder graph) {
    Visibility visibility = node.visibility();
    if (!visibility.restricts()) {
      return scores;
    }
    Value output = node.output();
    String offsets = offsets(node, scores, graph);
    String visible;
    if (visibility.edges()) {
      visible = overEdges(output, offsets, graph);
    } else if (visibility.ahead() == Visibility.UNLIMITED) {
      visible = backwards(visibility, output, offsets, graph);
    } else if (visibility.back() == Visibility.UNLIMITED) {
      visible = forwards(visibility, output, offsets, graph);
    } else {
      String back = backwards(visibility, output, offsets, graph);
      String ahead = forwards(visibility, output, offsets, graph);
      visible = graph.step(output, "visible", Operator.AND, back, ahead);
    }
    String hidden = graph.number(Float.NEGATIVE_INFINITY);
    return graph.step(output, "masked", ONNXOperators.WHERE, visible, scores, hidden);
  }

  /** How far each key lies behind each query, {@code [n, n]}: negative where before it. */
  static String offsets(Attend node, String scores, GraphBuilder graph) {
    Value output = node.output();
    if (graph.has(output, OFFSETS)) {
      return graph.name(output, OFFSETS);
    }
    String shape =
        graph.step(output, "mask/shape", Operator.SHAPE, Map.of("start", 1, "end", 2), scores);
    String length = graph.step(output, "mask/length", Operator.SQUEEZE, shape);
    String positions =
        graph.step(
            output, "mask/positions", Operator.RANGE, graph.whole(0), length, graph.whole(1));
    String queries =
        graph.step(output, "mask/queries", ONNXOperators.UNSQUEEZE, positions, graph.list(1));
    return graph.step(output, OFFSETS, ONNXOperators.SUB, positions, queries);
  }

  /** Whether a step of scores reads how far keys are from queries. */
  static boolean countsDistances(ScoreStep step) {
    return step instanceof Alibi || step instanceof BucketBias;
  }

  /**
   * How far each key lies behind the one query, which is at the last key: {@code [1, keys]}, none
   * above 0.
   *
   * @param keys {@code [groups, keys, width]}
   */
  static void behind(Value output, String keys, GraphBuilder graph) {
    String shape =
        graph.step(output, "mask/shape", Operator.SHAPE, Map.of("start", 1, "end", 2), keys);
    String length = graph.step(output, "mask/length", Operator.SQUEEZE, shape);
    String first = graph.step(output, "mask/first", ONNXOperators.SUB, graph.whole(1), length);
    String distances =
        graph.step(output, "mask/distances", Operator.RANGE, first, graph.whole(1), graph.whole(1));
    graph.step(output, OFFSETS, ONNXOperators.UNSQUEEZE, distances, graph.list(0));
  }

  /** What an edge goes to, and the row itself. */
  private static String overEdges(Value output, String offsets, GraphBuilder graph) {
    String symbol = output.rows().symbol();
    String types = graph.indices(PairBiasExporter.EDGE_TYPES, symbol, symbol);
    String edges =
        graph.step(output, "mask/edges", ONNXOperators.GREATER_OR_EQUAL, types, graph.whole(1));
    String itself = graph.step(output, "mask/itself", Operator.EQUAL, offsets, graph.whole(0));
    return graph.step(output, "visible", Operator.OR, edges, itself);
  }

  private static String backwards(
      Visibility visibility, Value output, String offsets, GraphBuilder graph) {
    return graph.step(
        output,
        "mask/back",
        ONNXOperators.GREATER_OR_EQUAL,
        offsets,
        graph.whole(-visibility.back()));
  }

  private static String forwards(
      Visibility visibility, Value output, String offsets, GraphBuilder graph) {
    return graph.step(
        output,
        "mask/ahead",
        ONNXOperators.LESS_OR_EQUAL,
        offsets,
        graph.whole(visibility.ahead()));
  }
}
