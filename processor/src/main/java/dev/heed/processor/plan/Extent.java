package dev.heed.processor.plan;

/**
 * A number of rows or columns that depends on the length n of a sequence: {@code fixed + perRow ·
 * min(n, most)}.
 *
 * @param fixed the part that does not depend on it
 * @param perRow what each row of the sequence adds
 * @param most how many rows of the sequence count
 */
public record Extent(int fixed, int perRow, int most) {

  /** As many as the sequence has rows. */
  public static final Extent ROWS = rows(Integer.MAX_VALUE);

  /** As many as the sequence has rows, but not more than some. */
  public static Extent rows(int most) {
    return new Extent(0, 1, most);
  }

  /** Always the same number. */
  public static Extent of(int fixed) {
    return new Extent(fixed, 0, Integer.MAX_VALUE);
  }

  @Override
  public String toString() {
    if (perRow == 0) {
      return Integer.toString(fixed);
    }
    String counted = most == Integer.MAX_VALUE ? "n" : "min(n, " + most + ")";
    String rows = perRow == 1 ? counted : perRow + counted;
    return fixed == 0 ? rows : rows + " + " + fixed;
  }
}
