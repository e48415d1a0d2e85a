package dev.heed.processor.report;

import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A function as a Mermaid flow chart: a box for each operation, a frame for each section. */
final class FlowChart {

  private final StringBuilder boxes = new StringBuilder();
  private final Set<String> arrows = new LinkedHashSet<>();
  private final Map<Value, String> makers = new HashMap<>();
  private final List<Value> results;
  private int count;

  private FlowChart(List<Value> results) {
    this.results = results;
  }

  /**
   * The chart in a fence of Markdown.
   *
   * @param input what goes in, in words
   * @param output what comes out, in words
   */
  static String of(Function function, List<Section> sections, String input, String output) {
    FlowChart chart = new FlowChart(function.results());
    for (Section section : sections) {
      chart.add(section);
    }
    chart.results.forEach(
        result -> chart.arrow(chart.makers.getOrDefault(result, "input"), "output"));
    return "```mermaid\nflowchart TD\n  input([\""
        + input
        + "\"])\n"
        + chart.boxes
        + "  output([\""
        + output
        + "\"])\n"
        + String.join("", chart.arrows)
        + "```\n";
  }

  private void add(Section section) {
    List<String> ids = new ArrayList<>();
    boxes.append("  subgraph s").append(count).append("[\"");
    boxes.append(section.title()).append("\"]\n");
    for (Node node : section.nodes()) {
      String id = "n" + count++;
      ids.add(id);
      boxes.append("    ").append(id).append("[\"").append(label(node)).append("\"]\n");
    }
    boxes.append("  end\n");
    for (List<Node> turn : section.turns()) {
      for (int i = 0; i < turn.size(); i++) {
        if (turn == section.nodes()) {
          connect(turn.get(i), ids.get(i));
        }
        for (Value made : turn.get(i).outputs()) {
          makers.put(made, ids.get(i));
        }
      }
    }
  }

  private void connect(Node node, String id) {
    if (node.inputs().isEmpty()) {
      arrow("input", id);
    }
    node.inputs().forEach(read -> arrow(makers.getOrDefault(read, "input"), id));
  }

  private void arrow(String from, String to) {
    arrows.add("  " + from + " --> " + to + "\n");
  }

  private static String label(Node node) {
    StringBuilder label = new StringBuilder(LayerTable.words(node));
    for (Value output : node.outputs()) {
      label.append("<br/>").append(LayerTable.shape(output));
    }
    return label.toString();
  }
}
