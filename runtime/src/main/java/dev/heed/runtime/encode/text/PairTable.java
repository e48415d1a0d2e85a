package dev.heed.runtime.encode.text;

import java.util.Arrays;

/**
 * A map from pairs of integers of at least 0 to integers of at least 0, without objects. Built
 * once, then read by any number of threads.
 */
final class PairTable {

  static final int ABSENT = -1;

  private static final long FREE = -1;

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int size;

  PairTable() {
    Arrays.fill(keys, FREE);
  }

  /** Sets what a pair maps to, and tells what it mapped to before, or {@link #ABSENT}. */
  int put(int left, int right, int value) {
    // at most half full, so that a search ends soon
    if (2 * (size + 1) > keys.length) {
      grow();
    }
    int slot = slot(left, right);
    int before = keys[slot] == FREE ? ABSENT : values[slot];
    if (before == ABSENT) {
      size++;
    }
    keys[slot] = key(left, right);
    values[slot] = value;
    return before;
  }

  /** What a pair maps to, or {@link #ABSENT}. */
  int get(int left, int right) {
    int slot = slot(left, right);
    return keys[slot] == FREE ? ABSENT : values[slot];
  }

  private int slot(int left, int right) {
    long key = key(left, right);
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[2 * oldKeys.length];
    values = new int[keys.length];
    Arrays.fill(keys, FREE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot((int) (oldKeys[i] >>> 32), (int) oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }
}
