package dev.heed.examples.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Makes the embedded sample, a village of three groups whose members know each other better than
 * the members of other groups; the same bytes every time.
 */
final class SampleFiles {

  private static final long SEED = 20260101;
  private static final int[] SIZES = {18, 16, 14};
  private static final int LEARNED_PER_GROUP = 2;
  private static final double WITHIN = 0.28;
  private static final double BETWEEN = 0.025;

  private SampleFiles() {}

  /** File names with what is in them. */
  static Map<String, String> make() {
    Random random = new Random(SEED);
    int[] groups = groups(random);
    TreeSet<Integer> edges = new TreeSet<>();
    for (int one = 0; one < groups.length; one++) {
      boolean alone = true;
      for (int other = 0; other < groups.length; other++) {
        boolean same = groups[one] == groups[other];
        if (other > one && random.nextDouble() < (same ? WITHIN : BETWEEN)) {
          edges.add(one * groups.length + other);
        }
        alone &= !same || !edges.contains(edge(one, other, groups.length));
      }
      if (alone) {
        edges.add(edge(one, anotherOf(one, groups, random), groups.length));
      }
    }
    StringBuilder links = new StringBuilder();
    for (int edge : edges) {
      links.append(edge / groups.length).append('\t').append(edge % groups.length).append('\n');
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("nodes.tsv", nodes(groups));
    files.put("edges.tsv", links.toString());
    return files;
  }

  private static int edge(int one, int other, int nodes) {
    return Math.min(one, other) * nodes + Math.max(one, other);
  }

  private static int anotherOf(int one, int[] groups, Random random) {
    int other = random.nextInt(groups.length);
    while (other == one || groups[other] != groups[one]) {
      other = random.nextInt(groups.length);
    }
    return other;
  }

  private static int[] groups(Random random) {
    int[] left = SIZES.clone();
    int nodes = SIZES[0] + SIZES[1] + SIZES[2];
    int[] groups = new int[nodes];
    for (int node = 0; node < nodes; node++) {
      int group = random.nextInt(SIZES.length);
      while (left[group] == 0) {
        group = (group + 1) % SIZES.length;
      }
      left[group]--;
      groups[node] = group;
    }
    return groups;
  }

  /** The first members of each group are learned from. */
  private static String nodes(int[] groups) {
    StringBuilder nodes = new StringBuilder("node\tlabel\tsplit\n");
    int[] seen = new int[SIZES.length];
    for (int node = 0; node < groups.length; node++) {
      String split = seen[groups[node]]++ < LEARNED_PER_GROUP ? "train" : "test";
      nodes.append(node).append('\t').append(groups[node]).append('\t').append(split).append('\n');
    }
    return nodes.toString();
  }
}
