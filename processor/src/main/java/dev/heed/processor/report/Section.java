package dev.heed.processor.report;

import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Operation;
import dev.heed.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a model, shown once where several in a row differ in their weights only.
 *
 * @param turns the operations of each of them, of the first one first
 * @param first the name of the first, {@code layers.0}
 * @param last the name of the last
 */
record Section(List<List<Node>> turns, String first, String last) {

  Section {
    turns = List.copyOf(turns);
  }

  /** The sections of a function in order. */
  static List<Section> of(Function function) {
    List<Section> sections = new ArrayList<>();
    List<Operation> operations = function.operations();
    int from = 0;
    while (from < operations.size()) {
      String name = operations.get(from).section();
      int to = from;
      while (to < operations.size() && operations.get(to).section().equals(name)) {
        to++;
      }
      add(name, operations.subList(from, to).stream().map(Operation::node).toList(), sections);
      from = to;
    }
    return sections;
  }

  private static void add(String name, List<Node> nodes, List<Section> sections) {
    Section before = sections.isEmpty() ? null : sections.get(sections.size() - 1);
    if (before == null || !before.isRepeatedBy(name, nodes)) {
      sections.add(new Section(List.of(nodes), name, name));
      return;
    }
    List<List<Node>> turns = new ArrayList<>(before.turns);
    turns.add(nodes);
    sections.set(sections.size() - 1, new Section(turns, before.first, name));
  }

  private boolean isRepeatedBy(String name, List<Node> other) {
    return !name.equals(stem(name))
        && stem(name).equals(stem(first))
        && shapes(other).equals(shapes(nodes()));
  }

  /** The name without the number of the turn; of a section that is no turn the name itself. */
  private static String stem(String name) {
    return name.replaceAll("\\.\\d+$", "");
  }

  /** What is equal in turns that differ in names only. */
  private static List<String> shapes(List<Node> nodes) {
    List<String> shapes = new ArrayList<>();
    for (Node node : nodes) {
      StringBuilder shape = new StringBuilder(node.getClass().getSimpleName());
      for (Value output : node.outputs()) {
        shape.append(' ').append(output.rows().symbol()).append(' ').append(output.width());
      }
      shapes.add(shape.append(' ').append(node.flops()).toString());
    }
    return shapes;
  }

  /** The operations of the first turn, which is the one that is shown. */
  List<Node> nodes() {
    return turns.get(0);
  }

  /** The name, with the number of turns where there are several. */
  String title() {
    return turns.size() == 1 ? first : first + " to " + last + ", " + turns.size() + " times";
  }
}
