package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Rotate;
import dev.heed.processor.graph.Value;
import dev.heed.runtime.kernel.RotaryAngles;
import java.util.Map;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/** Writes {@link Rotate}. */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotateExporter implements NodeExporter<Rotate> {

  @Override
  public Class<Rotate> subject() {
    return Rotate.class;
  }

  @Override
  public void export(Rotate node, GraphBuilder graph) {
    Value output = node.output();
    String angles = angles(node, graph);
    String first = graph.tensor(node.parts().get(0));
    String length =
        graph.step(output, "length", Operator.SHAPE, Map.of("start", 0, "end", 1), first);
    String some =
        graph.step(output, "some", Operator.SLICE, angles, graph.list(0), length, graph.list(0));
    export(node, some, graph);
  }

  /** The angles of all places, {@code [longest, headWidth]}. */
  static String angles(Rotate node, GraphBuilder graph) {
    int longest = node.output().rows().longest();
    return graph.table(
        "rotations/" + longest + "x" + node.headWidth() + "/" + node.base(),
        () -> RotaryAngles.table(longest, node.headWidth(), node.base()));
  }

  /**
   * Turns by the angles of each row.
   *
   * @param some those, {@code [n, headWidth]}
   */
  static void export(Rotate node, String some, GraphBuilder graph) {
    Value output = node.output();
    int half = node.headWidth() / 2;
    // [n, 1, headWidth], the same for all heads
    String turns = graph.step(output, "turns", ONNXOperators.UNSQUEEZE, some, graph.list(1));
    String cosines = half(output, "cosines", turns, 0, half, graph);
    String sines = half(output, "sines", turns, half, half, graph);
    for (Columns part : node.parts()) {
      String place = part.first() + "/";
      long heads = part.width() / node.headWidth();
      String parted =
          graph.step(
              output,
              place + "parted",
              Operator.RESHAPE,
              graph.tensor(part),
              graph.list(0, heads, node.headWidth()));
      String a = half(output, place + "a", parted, 0, half, graph);
      String b = half(output, place + "b", parted, half, half, graph);
      String x = sum(output, place + "x", ONNXOperators.SUB, a, cosines, b, sines, graph);
      String y = sum(output, place + "y", ONNXOperators.ADD, b, cosines, a, sines, graph);
      String turned =
          graph.step(output, place + "turned", ONNXOperators.CONCAT, Map.of("axis", 2), x, y);
      graph.make(
          new Columns(output, part.first(), part.width()),
          Operator.RESHAPE,
          Map.of(),
          turned,
          graph.list(0, part.width()));
    }
  }

  /** Elements from one on along the last of three axes. */
  private static String half(
      Value output, String name, String heads, long from, long count, GraphBuilder graph) {
    return graph.step(
        output,
        name,
        Operator.SLICE,
        heads,
        graph.list(from),
        graph.list(from + count),
        graph.list(2));
  }

  /** {@code a · cosines ± b · sines}. */
  private static String sum(
      Value output,
      String name,
      ONNXOperator operator,
      String a,
      String cosines,
      String b,
      String sines,
      GraphBuilder graph) {
    String first = graph.step(output, name + "/cosine", ONNXOperators.MUL, a, cosines);
    String second = graph.step(output, name + "/sine", ONNXOperators.MUL, b, sines);
    return graph.step(output, name, operator, first, second);
  }
}
