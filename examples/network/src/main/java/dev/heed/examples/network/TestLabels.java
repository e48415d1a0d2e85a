package dev.heed.examples.network;

import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a file of lines {@code node<TAB>label}; a heading of these words may stand above them. */
final class TestLabels {

  private static final Pattern TAB = Pattern.compile("\t");

  private TestLabels() {}

  static List<Network.Labelled> read(TextSource source, int nodes) throws IOException {
    List<Network.Labelled> labelled = new ArrayList<>();
    boolean[] seen = new boolean[nodes];
    try (TextLines lines = source.open()) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (lines.number() == 1 && line.get().startsWith("node\tlabel")) {
          continue;
        }
        String[] parts = TAB.split(line.get(), -1);
        if (parts.length != 2) {
          throw lines.problem("has " + parts.length + " columns, must have node and label");
        }
        int node = NetworkReader.node(parts[0], nodes, lines);
        if (seen[node]) {
          throw lines.problem("node " + node + " stands there twice");
        }
        seen[node] = true;
        labelled.add(new Network.Labelled(node, NetworkReader.label(parts[1], lines)));
      }
    }
    return labelled;
  }
}
