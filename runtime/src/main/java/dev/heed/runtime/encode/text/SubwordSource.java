package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of the published files that a tokenizer was read from, so that it can be kept in one
 * text beside a model's weights.
 *
 * @param kind what files they are
 * @param option their option: lower case, or a space first; false where there is none
 * @param texts their texts
 */
record SubwordSource(Kind kind, boolean option, List<String> texts) {

  private static final String NAME = "subwords";
  private static final Pattern FIRST_LINE = Pattern.compile("(\\w+) (\\w+) ([0-9]{1,9})");

  /** What files there are. */
  private enum Kind {
    WORD_PIECE,
    BYTE_PAIRS,
    TOKENIZER
  }

  static SubwordSource wordPiece(String vocabulary, boolean lowerCase) {
    return new SubwordSource(Kind.WORD_PIECE, lowerCase, List.of(vocabulary));
  }

  static SubwordSource bytePairs(String vocabulary, String merges, boolean spaceFirst) {
    return new SubwordSource(Kind.BYTE_PAIRS, spaceFirst, List.of(vocabulary, merges));
  }

  static SubwordSource tokenizer(String text) {
    return new SubwordSource(Kind.TOKENIZER, false, List.of(text));
  }

  /**
   * A first line of kind, option and the length of the first text, then all texts one behind the
   * other.
   */
  String encode() {
    String first = kind + " " + option + " " + texts.get(0).length() + "\n";
    return first + String.join("", texts);
  }

  /** Reads what {@link #encode} wrote. */
  static Subwords decode(String encoded) {
    int end = encoded.indexOf('\n');
    Matcher first = FIRST_LINE.matcher(encoded.substring(0, Math.max(0, end)));
    if (!first.matches()) {
      throw new IllegalArgumentException("the first line of the subwords tells no kind of files");
    }
    String rest = encoded.substring(end + 1);
    int length = Integer.parseInt(first.group(3));
    if (length > rest.length()) {
      throw new IllegalArgumentException("the subwords are truncated");
    }
    boolean option = Boolean.parseBoolean(first.group(2));
    try {
      return switch (first.group(1)) {
        case "WORD_PIECE" -> WordPieceFile.read(NAME, rest, option);
        case "BYTE_PAIRS" ->
            BytePairFiles.read(
                NAME, rest.substring(0, length), NAME, rest.substring(length), option);
        case "TOKENIZER" -> TokenizerFile.read(NAME, rest);
        default ->
            throw new IllegalArgumentException(
                "the subwords are of no known kind: " + first.group(1));
      };
    } catch (InputFileException damaged) {
      throw new IllegalArgumentException(damaged.getMessage(), damaged);
    }
  }
}
