package dev.heed.dsl.spec;

import java.util.OptionalInt;

/**
 * The heads of an attention. Query head h reads the key and the value of group ⌊h · groups /
 * count⌋: as many groups as heads are multi-head attention, fewer are grouped-query, one is
 * multi-query attention.
 *
 * @param count the number of query heads
 * @param groups the number of keys and values, which divides the count
 * @param width the width of a query and of a key; empty for that of the vectors divided by the
 *     count
 * @param valueWidth the width of a value; empty for that of a query
 */
public record HeadsSpec(int count, int groups, OptionalInt width, OptionalInt valueWidth) {

  /** Heads that share the width of the vectors, each with a key and value of its own. */
  public static HeadsSpec of(int count) {
    return new HeadsSpec(count, count, OptionalInt.empty(), OptionalInt.empty());
  }

  /** The width of a query and of a key, of vectors of some width. */
  public int widthWithin(int vectors) {
    return width.orElse(vectors / count);
  }

  /** The width of a value, of vectors of some width. */
  public int valueWidthWithin(int vectors) {
    return valueWidth.orElse(widthWithin(vectors));
  }
}
