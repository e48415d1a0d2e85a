package dev.heed.runtime.encode.text;

import java.util.Arrays;

/** Ids in a row that grows: cleared and filled again, it allocates nothing. Not thread-safe. */
public final class Ids {

  private int[] ids = new int[64];
  private int size;

  /** Takes bytes as ids. */
  final Utf8.Sink bytes = this::add;

  /** Starts an empty row. */
  public Ids() {}

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The id at a place, 0 to {@code size() − 1}. */
  public int get(int place) {
    if (place < 0 || place >= size) {
      throw new IllegalArgumentException("place " + place + " is not within the " + size + " ids");
    }
    return ids[place];
  }

  /**
   * The ids themselves; what follows the first {@link #size} is undefined. They move in growing.
   */
  public int[] array() {
    return ids;
  }

  /** Removes all and keeps the room. */
  public void clear() {
    size = 0;
  }

  /** Appends an id. */
  public void add(int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
  }

  /** Removes those after the first {@code length}. */
  void cut(int length) {
    size = length;
  }

  /** A copy. */
  public int[] toArray() {
    return Arrays.copyOf(ids, size);
  }

  @Override
  public String toString() {
    return Arrays.toString(toArray());
  }
}
