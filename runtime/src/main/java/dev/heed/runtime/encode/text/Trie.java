package dev.heed.runtime.encode.text;

import java.util.Arrays;

/**
 * Finds the longest of many strings that begins at a place. Built once, then read by any number of
 * threads.
 */
final class Trie {

  static final int ROOT = 0;
  static final int ABSENT = PairTable.ABSENT;

  private final PairTable children = new PairTable();
  private int[] ids = {ABSENT};
  private int nodes = 1;

  /** Adds a string, which was not there before. */
  void put(String string, int id) {
    int node = ROOT;
    for (int i = 0; i < string.length(); i++) {
      int next = step(node, string.charAt(i));
      if (next == ABSENT) {
        next = nodes++;
        children.put(node, string.charAt(i), next);
      }
      node = next;
    }
    if (nodes > ids.length) {
      int old = ids.length;
      ids = Arrays.copyOf(ids, 2 * nodes);
      Arrays.fill(ids, old, ids.length, ABSENT);
    }
    ids[node] = id;
  }

  /** The node after one more UTF-16 unit, or {@link #ABSENT}. */
  int step(int node, char unit) {
    return children.get(node, unit);
  }

  /** The node of a string, or {@link #ABSENT} if none begins so. */
  int node(String string) {
    int node = ROOT;
    for (int i = 0; i < string.length() && node != ABSENT; i++) {
      node = step(node, string.charAt(i));
    }
    return node;
  }

  /** The id of the string that ends at a node, or {@link #ABSENT} if none does. */
  int id(int node) {
    return ids[node];
  }
}
