package dev.heed.processor.plan;

/**
 * A number of rows or columns that depends on the length n of a sequence: {@code fixed + perRow ·
 * n}.
 *
 * @param fixed the part that does not depend on it
 * @param perRow what each row of the sequence adds
 */
public record Extent(int fixed, int perRow) {

  /** As many as the sequence has rows. */
  public static final Extent ROWS = new Extent(0, 1);

  /** Always the same number. */
  public static Extent of(int fixed) {
    return new Extent(fixed, 0);
  }

  @Override
  public String toString() {
    if (perRow == 0) {
      return Integer.toString(fixed);
    }
    String rows = perRow == 1 ? "n" : perRow + "n";
    return fixed == 0 ? rows : rows + " + " + fixed;
  }
}
