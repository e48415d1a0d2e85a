package dev.heed.onnx.node;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.CachedAttend;
import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Value;
import dev.heed.processor.graph.Visibility;
import java.util.Map;

/**
 * Writes {@link CachedAttend} for one hypothesis: keys and values of earlier symbols are inputs,
 * all of them with those of this one are outputs, {@code [groups, symbols, width]}.
 */
@AutoService(NodeExporter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CachedAttendExporter implements NodeExporter<CachedAttend> {

  private static final String PAST = "past";

  @Override
  public Class<CachedAttend> subject() {
    return CachedAttend.class;
  }

  @Override
  public void export(CachedAttend node, GraphBuilder graph) {
    Value output = node.output();
    Heads heads = node.heads();
    Attend whole =
        new Attend(
            node.query(),
            node.key(),
            node.value(),
            heads,
            node.relevance(),
            Visibility.ALL,
            output);
    String query =
        AttendExporter.apart(output, graph, "query", node.query(), heads.count(), 1, 0, 2);
    String keys = kept("Keys", node, node.key(), graph);
    String values = kept("Values", node, node.value(), graph);
    if (node.relevance().steps().stream().anyMatch(Mask::countsDistances)) {
      Mask.behind(output, keys, graph);
    }
    if (heads.share()) {
      keys = AttendExporter.shared(whole, graph, "sharedKeys", keys);
      values = AttendExporter.shared(whole, graph, "sharedValues", values);
    }
    String turned =
        graph.step(
            output, "turnedKeys", Operator.TRANSPOSE, Map.of("perm", new int[] {0, 2, 1}), keys);
    AttendExporter.export(whole, graph, query, turned, values);
  }

  /** Those of this symbol behind those of earlier ones. */
  private static String kept(String what, CachedAttend node, Columns columns, GraphBuilder graph) {
    int groups = node.heads().groups();
    int width = columns.width() / groups;
    String name = what + "." + node.cache();
    String own = AttendExporter.apart(node.output(), graph, "own" + what, columns, groups, 1, 0, 2);
    String past = graph.numbers(PAST + name, groups, PAST, width);
    graph.output("present" + name, groups, "present", width);
    return graph.join("present" + name, past, own);
  }
}
