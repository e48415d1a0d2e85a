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
}
