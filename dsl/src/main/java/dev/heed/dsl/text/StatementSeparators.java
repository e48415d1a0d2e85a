package dev.heed.dsl.text;

import dev.heed.dsl.text.grammar.StatementsLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Puts a separator where a statement ends without one (before and after a closing brace, at the end
 * of the text) and takes those away that stand before an opening brace, so that it may begin a
 * line, and line ends between parentheses.
 */
final class StatementSeparators {

  private StatementSeparators() {}

  static List<Token> complete(List<? extends Token> tokens) {
    List<Token> complete = new ArrayList<>(tokens.size() + 16);
    boolean parenthesis = false;
    for (Token token : tokens) {
      parenthesis = isWithin(parenthesis, token);
      if (parenthesis && isLineEnd(token)) {
        continue;
      }
      switch (token.getType()) {
        case StatementsLexer.OPEN -> dropSeparators(complete);
        case StatementsLexer.CLOSE, Token.EOF -> complete.add(separatorBefore(token));
        default -> {}
      }
      complete.add(token);
      if (token.getType() == StatementsLexer.CLOSE) {
        complete.add(separatorBefore(token));
      }
    }
    return complete;
  }

  /** A brace ends what a forgotten parenthesis began, so that the rest of the text is read well. */
  private static boolean isWithin(boolean before, Token token) {
    return switch (token.getType()) {
      case StatementsLexer.BEGIN -> true;
      case StatementsLexer.END, StatementsLexer.OPEN, StatementsLexer.CLOSE -> false;
      default -> before;
    };
  }

  private static boolean isLineEnd(Token token) {
    return token.getType() == StatementsLexer.SEPARATOR && !token.getText().contains(";");
  }

  /** Comments between the separator and the brace stay, they are on another channel. */
  private static void dropSeparators(List<Token> tokens) {
    int last = tokens.size() - 1;
    while (last >= 0
        && (tokens.get(last).getChannel() != Token.DEFAULT_CHANNEL
            || tokens.get(last).getType() == StatementsLexer.SEPARATOR)) {
      if (tokens.get(last).getType() == StatementsLexer.SEPARATOR) {
        tokens.remove(last);
      }
      last--;
    }
  }

  private static Token separatorBefore(Token token) {
    CommonToken separator = new CommonToken(token);
    separator.setType(StatementsLexer.SEPARATOR);
    separator.setText("");
    return separator;
  }
}
