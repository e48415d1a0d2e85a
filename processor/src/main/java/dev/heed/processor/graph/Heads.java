package dev.heed.processor.graph;

/**
 * The heads of an attention. Query head h reads the key and the value of group ⌊h · groups /
 * count⌋.
 *
 * @param count how many queries each row has
 * @param groups how many keys and values, which divides the count
 * @param width the width of a query and of a key
 * @param valueWidth the width of a value
 */
public record Heads(int count, int groups, int width, int valueWidth) {

  /** Heads with a key and value each, all of the same width. */
  public static Heads of(int count, int width) {
    return new Heads(count, count, width, width);
  }

  /** Whether several queries share a key and a value. */
  public boolean share() {
    return groups < count;
  }

  /** {@code 8 in 2 groups}; the widths show in the columns. */
  @Override
  public String toString() {
    return share() ? count + " in " + groups + " groups" : Integer.toString(count);
  }
}
