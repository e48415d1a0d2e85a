package dev.heed.processor.report;

import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The operations of a model with their shapes, parameters and floating-point operations. */
final class LayerTable {

  private final Program program;
  private final int longest;
  private final Set<ParameterId> counted = new HashSet<>();

  private LayerTable(Program program, int longest) {
    this.program = program;
    this.longest = longest;
  }

  /** The table in Markdown. */
  static String of(Program program, List<Section> sections, int longest) {
    LayerTable table = new LayerTable(program, longest);
    StringBuilder text = new StringBuilder();
    text.append("| section | operation | makes | parameters | bytes | FLOPs at n = ");
    text.append(longest).append(" |\n|---|---|---|---:|---:|---:|\n");
    for (Section section : sections) {
      table.add(section, text);
    }
    return text.toString();
  }

  private void add(Section section, StringBuilder text) {
    String name = "`" + section.first() + "`";
    if (section.turns().size() > 1) {
      name += " to `" + section.last() + "`, each";
    }
    for (Node node : section.nodes()) {
      long parameters = parameters(node);
      text.append(String.format(Locale.ROOT, "| %s | %s | %s ", name, words(node), made(node)));
      text.append(
          String.format(
              Locale.ROOT,
              "| %,d | %,d | %,d |%n".replace("%n", "\n"),
              parameters,
              parameters * Float.BYTES,
              node.flops().at(longest)));
      name = "";
    }
  }

  /** A parameter counts where it is read first. */
  private long parameters(Node node) {
    return node.parameters().stream()
        .filter(counted::add)
        .mapToLong(id -> program.parameter(id).size())
        .sum();
  }

  private static String made(Node node) {
    return node.outputs().stream().map(LayerTable::shape).collect(Collectors.joining(", "));
  }

  /** {@code [n, 64]}. */
  static String shape(Value value) {
    return "[" + value.rows().symbol() + ", " + value.width() + "]";
  }

  /** The kind of a node in words, {@code AddPositions} as {@code add positions}. */
  static String words(Node node) {
    return node.getClass()
        .getSimpleName()
        .replaceAll("(?<=.)(?=\\p{Lu})", " ")
        .toLowerCase(Locale.ROOT);
  }
}
