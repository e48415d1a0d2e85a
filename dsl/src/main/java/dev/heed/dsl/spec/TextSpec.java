package dev.heed.dsl.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text as its symbols, each looked up in a learned table.
 *
 * @param symbols what they are
 * @param length the most symbols of a text
 * @param vocabulary the rows of the table; 256 for bytes
 * @param minimum how often training data must show a character for it to get a row of its own
 * @param embed the width of a symbol's vector
 * @param enclosed whether the tokenizer's own pieces stand around every text
 * @param overlong what becomes of a text of more
 */
public record TextSpec(
    Symbols symbols,
    int length,
    int vocabulary,
    int minimum,
    int embed,
    boolean enclosed,
    OverlongSpec overlong)
    implements InputSpec {

  /** How many bytes there are. */
  public static final int BYTES = 256;

  @Override
  public Optional<TableSpec> table(List<LayerSpec> layers) {
    return Optional.of(new TableSpec(vocabulary, OptionalInt.of(embed)));
  }

  @Override
  public String encoding() {
    return symbols + " " + enclosed;
  }

  /** What a text consists of. */
  public enum Symbols {
    /** Unicode code points, of which training data tells which have a row; row 0 is the others'. */
    CHARACTERS,
    /** Bytes of UTF-8. */
    BYTES,
    /** Pieces of words, of a published tokenizer. */
    SUBWORDS
  }
}
