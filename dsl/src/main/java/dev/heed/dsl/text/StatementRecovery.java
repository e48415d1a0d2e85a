package dev.heed.dsl.text;

import dev.heed.dsl.text.grammar.StatementsLexer;
import dev.heed.dsl.text.grammar.StatementsParser.BodyContext;
import dev.heed.dsl.text.grammar.StatementsParser.TextContext;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Goes on with the next statement after a mistake, so that one mistake is one error. Braces must be
 * known to match.
 */
final class StatementRecovery extends DefaultErrorStrategy {

  @Override
  public void sync(Parser parser) {
    boolean betweenStatements =
        parser.getContext() instanceof TextContext || parser.getContext() instanceof BodyContext;
    if (!betweenStatements || inErrorRecoveryMode(parser)) {
      super.sync(parser);
      return;
    }
    var expected = parser.getExpectedTokens();
    if (expected.contains(parser.getCurrentToken().getType())) {
      return;
    }
    reportUnwantedToken(parser);
    skipStatement(parser);
    while (parser.getCurrentToken().getType() == StatementsLexer.SEPARATOR
        && !expected.contains(StatementsLexer.SEPARATOR)) {
      parser.consume();
    }
    reportMatch(parser);
  }

  @Override
  public void recover(Parser parser, RecognitionException mistake) {
    skipStatement(parser);
  }

  private static void skipStatement(Parser parser) {
    int depth = 0;
    while (true) {
      switch (parser.getCurrentToken().getType()) {
        case StatementsLexer.OPEN -> depth++;
        case StatementsLexer.CLOSE -> depth--;
        default -> {}
      }
      int type = parser.getCurrentToken().getType();
      if (type == Token.EOF || depth < 0 || (depth == 0 && type == StatementsLexer.SEPARATOR)) {
        return;
      }
      parser.consume();
    }
  }
}
