package dev.heed.dsl.text;

import dev.heed.dsl.text.grammar.StatementsLexer;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/** Doc comments: which one belongs to a statement, and its text without the stars. */
final class Documentation {

  private Documentation() {}

  /**
   * The text of the last doc comment before a token, where only line ends and comments stand
   * between; else empty.
   */
  static String before(Token token, List<Token> tokens) {
    for (int i = token.getTokenIndex() - 1; i >= 0; i--) {
      Token earlier = tokens.get(i);
      String text = earlier.getText();
      if (earlier.getType() == StatementsLexer.COMMENT
          && text.startsWith("/**")
          && text.length() > 4) {
        return clean(text.substring(3, text.length() - 2));
      }
      if (earlier.getChannel() == Token.DEFAULT_CHANNEL
          && earlier.getType() != StatementsLexer.SEPARATOR) {
        return "";
      }
    }
    return "";
  }

  /** The lines of a comment without their leading stars and the space behind them. */
  private static String clean(String comment) {
    return comment
        .lines()
        .map(line -> line.strip().startsWith("*") ? line.strip().substring(1) : line)
        .map(line -> line.startsWith(" ") ? line.substring(1) : line)
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  /** The text as a doc comment. */
  static String comment(String text, String indentation) {
    // A star that begins the text would be taken for one that begins its line.
    if (!text.contains("\n") && !text.startsWith("*")) {
      return indentation + "/** " + text + " */\n";
    }
    return text.lines()
        .map(line -> (indentation + " * " + line).stripTrailing())
        .collect(Collectors.joining("\n", indentation + "/**\n", "\n" + indentation + " */\n"));
  }
}
