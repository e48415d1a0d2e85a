package dev.heed.processor.graph;

/**
 * A number of rows that is known only when the model runs, but bounded.
 *
 * @param symbol its name in texts, {@code n} for the rows of the input
 * @param longest the most rows that one sequence has
 */
public record Length(String symbol, int longest) {

  /** One row for each sequence of a batch. */
  public static final Length SEQUENCES = new Length("sequences", 1);

  private static final String SYMBOLS = "m";

  /**
   * The rows of output sequences, a row for each symbol.
   *
   * @param longest the most rows of one sequence, that of the boundary counted
   */
  public static Length symbols(int longest) {
    return new Length(SYMBOLS, longest);
  }

  /** Whether these are rows of output sequences, not of the input. */
  public boolean isOfSymbols() {
    return symbol.equals(SYMBOLS);
  }
}
