package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import java.util.List;

/** Reads the {@code vocab.json} and {@code merges.txt} of GPT-2. */
final class BytePairFiles {

  private static final String VERSION = "#version";

  private BytePairFiles() {}

  /**
   * Reads both.
   *
   * @param file the vocabulary's name
   * @param vocabulary its text
   * @param merges the name of the rules' file
   * @param text its text
   * @param spaceFirst whether a text that begins with no space gets one in front
   */
  static Subwords read(
      String file, String vocabulary, String merges, String text, boolean spaceFirst)
      throws InputFileException {
    Pieces pieces = new Pieces(TokenizerJson.vocabulary(TokenizerJson.read(file, vocabulary)));
    BytePairRules rules = new BytePairRules(file, pieces);
    int line = 1;
    for (int start = 0; start < text.length(); line++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
      String rule = text.substring(start, last);
      if (line > 1 || !rule.startsWith(VERSION)) {
        add(merges + ": line " + line, rule, rules);
      }
      start = end + 1;
    }
    AddedPieces none = new AddedPieces(List.of());
    return new Subwords(
        pieces,
        rules.model(spaceFirst),
        none,
        new int[0],
        new int[0],
        SubwordSource.bytePairs(vocabulary, text, spaceFirst));
  }

  /** Adds a rule of the form {@code left right}. */
  static void add(String place, String rule, BytePairRules rules) throws InputFileException {
    int space = rule.indexOf(' ');
    if (space < 1 || space == rule.length() - 1 || rule.indexOf(' ', space + 1) >= 0) {
      throw new InputFileException(
          place + ": \"" + rule + "\" must be two pieces with one space between them");
    }
    rules.add(place, rule.substring(0, space), rule.substring(space + 1));
  }
}
