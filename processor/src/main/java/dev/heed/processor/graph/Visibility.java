package dev.heed.processor.graph;

/**
 * Which rows of its sequence a row considers: row i those from {@code i - back} to {@code i +
 * ahead}, or those that its edges go to, itself included.
 *
 * @param back how many rows before, at least 0; {@link #UNLIMITED} for all
 * @param ahead how many rows after, at least 0; {@link #UNLIMITED} for all
 * @param edges whether edges tell; then there are no bounds
 */
public record Visibility(int back, int ahead, boolean edges) {

  /** The bound of a side that reaches to the end of the sequence. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** The whole sequence. */
  public static final Visibility ALL = new Visibility(UNLIMITED, UNLIMITED);

  /** What edges go to. */
  public static final Visibility EDGES = new Visibility(UNLIMITED, UNLIMITED, true);

  public Visibility {
    if (back < 0 || ahead < 0) {
      throw new IllegalArgumentException("bounds are " + back + " and " + ahead + ", below 0");
    }
  }

  /** The rows within bounds. */
  public Visibility(int back, int ahead) {
    this(back, ahead, false);
  }

  /** Whether there is a bound. */
  public boolean bounds() {
    return back != UNLIMITED || ahead != UNLIMITED;
  }

  /** Whether some row may be hidden from another. */
  public boolean restricts() {
    return !equals(ALL);
  }

  /**
   * The same without bounds that no row of so long a sequence can meet. Nodes keep those: weights
   * still fit when a declaration gets a longer input.
   *
   * @param rows the rows of a sequence
   */
  public Visibility within(Length rows) {
    int last = rows.longest() - 1;
    return new Visibility(back < last ? back : UNLIMITED, ahead < last ? ahead : UNLIMITED, edges);
  }

  /** How many pairs of a row with one that it considers there are in a sequence of n rows. */
  public long pairs(long n) {
    long before = Math.min(back, Math.max(0, n - 1));
    long after = Math.min(ahead, Math.max(0, n - 1));
    return n + (before * (2 * n - before - 1) + after * (2 * n - after - 1)) / 2;
  }

  /**
   * {@code back 32 ahead 0}, without sides that are unlimited, or {@code over edges}: empty where
   * nothing is hidden.
   */
  @Override
  public String toString() {
    if (edges) {
      return "over edges";
    }
    String before = back == UNLIMITED ? "" : "back " + back;
    String after = ahead == UNLIMITED ? "" : "ahead " + ahead;
    return before + (before.isEmpty() || after.isEmpty() ? "" : " ") + after;
  }
}
