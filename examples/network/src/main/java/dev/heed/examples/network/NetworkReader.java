package dev.heed.examples.network;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import dev.heed.runtime.encode.graph.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a network: {@code nodes.tsv} with node, label and split, nodes counted from 0; {@code
 * edges.tsv} with two nodes a line; {@code features.tsv}, where there is one, with the columns that
 * each node has.
 */
final class NetworkReader {

  /** A label that is not known. */
  private static final String UNKNOWN = "-";

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern SPACE = Pattern.compile(" ");

  private final List<Optional<Group>> labels = new ArrayList<>();
  private final List<String> splits = new ArrayList<>();
  private final List<int[]> edges = new ArrayList<>();

  private NetworkReader() {}

  /** The network in a folder, or the embedded sample where there is none. */
  static Network read(Optional<Path> folder) throws IOException {
    NetworkReader reader = new NetworkReader();
    if (folder.isEmpty()) {
      return reader.read(
          "the embedded sample",
          TextSource.resource(Network.class, "nodes.tsv"),
          TextSource.resource(Network.class, "edges.tsv"),
          Optional.empty());
    }
    Path data = folder.get();
    if (!Files.isDirectory(data)) {
      throw new BadInput(data + ": is not a folder; --data names a folder with nodes.tsv in it");
    }
    return reader.read(
        data.toString(),
        file(data, "nodes.tsv"),
        file(data, "edges.tsv"),
        TextSource.firstOf(data, "features.tsv"));
  }

  private static TextSource file(Path folder, String name) {
    return TextSource.firstOf(folder, name)
        .orElseThrow(() -> new BadInput(folder + ": has no " + name));
  }

  private Network read(
      String name, TextSource nodes, TextSource links, Optional<TextSource> features)
      throws IOException {
    readNodes(nodes);
    float[][] vectors;
    if (features.isPresent()) {
      checkNodes(nodes, PapersModel.LONGEST);
      vectors = Features.read(features.get(), labels.size(), Kind.PAPERS_WIDTH);
    } else {
      checkNodes(nodes, ClubModel.LONGEST);
      vectors = new float[labels.size()][Kind.CLUB_WIDTH];
      for (int node = 0; node < vectors.length; node++) {
        vectors[node][node] = 1;
      }
    }
    Graph.Builder graph = Graph.builder(vectors);
    readEdges(links);
    edges.forEach(edge -> graph.edge(edge[0], edge[1], 0));
    return new Network(name, graph.build(), features.isPresent(), edges, labels, splits);
  }

  private void checkNodes(TextSource nodes, int most) {
    if (labels.isEmpty() || labels.size() > most) {
      throw new BadInput(
          nodes.name() + ": has " + labels.size() + " nodes, must have 1 to " + most);
    }
  }

  private void readNodes(TextSource source) throws IOException {
    try (TextLines lines = source.open()) {
      Optional<String> heading = lines.next();
      if (!heading.equals(Optional.of("node\tlabel\tsplit"))) {
        throw lines.problem("the heading must be node, label and split, with tabs between");
      }
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String[] parts = TAB.split(line.get(), -1);
        if (parts.length != 3) {
          throw lines.problem("has " + parts.length + " columns, must have node, label and split");
        }
        if (number(parts[0], lines) != labels.size()) {
          throw lines.problem("node " + parts[0] + " must be node " + labels.size());
        }
        labels.add(
            parts[1].equals(UNKNOWN) ? Optional.empty() : Optional.of(label(parts[1], lines)));
        splits.add(parts[2]);
      }
    }
  }

  private void readEdges(TextSource source) throws IOException {
    Set<Long> seen = new HashSet<>();
    try (TextLines lines = source.open()) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String[] parts = TAB.split(line.get(), -1);
        if (parts.length != 2) {
          throw lines.problem("has " + parts.length + " columns, must have two nodes");
        }
        int[] edge = {node(parts[0], lines), node(parts[1], lines)};
        long least = Math.min(edge[0], edge[1]);
        if (!seen.add(least * labels.size() + Math.max(edge[0], edge[1]))) {
          throw lines.problem("this edge stands there twice");
        }
        edges.add(edge);
      }
    }
  }

  private int node(String text, TextLines lines) {
    return node(text, labels.size(), lines);
  }

  /** A number of one of so many nodes. */
  static int node(String text, int nodes, TextLines lines) {
    int node = number(text, lines);
    if (node >= nodes) {
      throw lines.problem("there is no node " + node + "; the nodes are 0.." + (nodes - 1));
    }
    return node;
  }

  /** A whole number from 0 on. */
  static int number(String text, TextLines lines) {
    if (!text.matches("\\d{1,9}")) {
      throw lines.problem("\"" + text + "\" is not a number from 0 on");
    }
    return Integer.parseInt(text);
  }

  /** A label as files write it. */
  static Group label(String text, TextLines lines) {
    return Group.of(text)
        .orElseThrow(() -> lines.problem("\"" + text + "\" is no label; labels are 0 to 6"));
  }

  /** Columns of ones. */
  private static final class Features {

    /** The vectors of all nodes, each of length 1. */
    static float[][] read(TextSource source, int nodes, int width) throws IOException {
      float[][] vectors = new float[nodes][width];
      boolean[] seen = new boolean[nodes];
      try (TextLines lines = source.open()) {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
          String[] parts = TAB.split(line.get(), 2);
          int node = node(parts[0], nodes, lines);
          if (seen[node]) {
            throw lines.problem("node " + node + " stands there twice");
          }
          seen[node] = true;
          String[] columns =
              parts.length < 2 || parts[1].isEmpty() ? new String[0] : SPACE.split(parts[1], -1);
          for (String text : columns) {
            int column = number(text, lines);
            if (column >= width) {
              throw lines.problem("column " + column + " is beyond the " + width + " columns");
            }
            vectors[node][column] = (float) (1 / Math.sqrt(columns.length));
          }
        }
      }
      return vectors;
    }
  }
}
