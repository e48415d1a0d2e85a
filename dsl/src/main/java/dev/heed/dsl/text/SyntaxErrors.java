package dev.heed.dsl.text;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.grammar.StatementsLexer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.LexerNoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Words ANTLR's errors, of the lexer and of the parser, as people would. */
final class SyntaxErrors extends BaseErrorListener {

  private static final Map<Integer, String> FRIENDLY =
      Map.of(
          Token.EOF, "end of text",
          StatementsLexer.SEPARATOR, "end of line",
          StatementsLexer.WORD, "a word",
          StatementsLexer.QUANTITY, "a number",
          StatementsLexer.RANGE, "a range",
          StatementsLexer.SIZE, "a size",
          StatementsLexer.TEXT, "a quoted text",
          StatementsLexer.OPEN, "'{'",
          StatementsLexer.CLOSE, "'}'");

  private final SourceText source;
  private final Diagnostics diagnostics;

  SyntaxErrors(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  @Override
  public void syntaxError(
      Recognizer<?, ?> recognizer,
      @Nullable Object offendingSymbol,
      int line,
      int charPositionInLine,
      String message,
      @Nullable RecognitionException exception) {
    String text;
    if (recognizer instanceof Parser parser && offendingSymbol instanceof Token token) {
      text = mismatch(parser, token);
    } else if (recognizer instanceof Lexer lexer
        && exception instanceof LexerNoViableAltException failed) {
      text = unreadable(lexer, failed);
    } else {
      text = message;
    }
    report(line, charPositionInLine + 1, text);
  }

  /** Reports at a place given from 1. */
  void report(int line, int column, String text) {
    diagnostics.report(Problem.SYNTAX_ERROR, source.origin(line, column), text);
  }

  private static String mismatch(Parser parser, Token token) {
    List<String> expected =
        parser.getExpectedTokens().toList().stream()
            .map(type -> FRIENDLY.getOrDefault(type, parser.getVocabulary().getDisplayName(type)))
            .distinct()
            .sorted()
            .toList();
    return "mismatched input " + shown(token) + "; expecting " + alternatives(expected);
  }

  private static String shown(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "end of text";
      case StatementsLexer.SEPARATOR -> token.getText().startsWith(";") ? "';'" : "end of line";
      default -> "'" + token.getText() + "'";
    };
  }

  private static String alternatives(List<String> expected) {
    int last = expected.size() - 1;
    return last < 1
        ? String.join("", expected)
        : expected.stream().limit(last).collect(Collectors.joining(", "))
            + " or "
            + expected.get(last);
  }

  private static String unreadable(Lexer lexer, LexerNoViableAltException failed) {
    var input = lexer.getInputStream();
    int position = input.index();
    input.seek(failed.getStartIndex());
    int first = input.LA(1);
    int second = input.LA(2);
    input.seek(position);
    if (first == '"') {
      return "the quoted text does not end on its line; add '\"'";
    }
    if (first == '/' && second == '*') {
      return "the comment does not end; add '*/'";
    }
    boolean visible =
        Character.isDefined(first)
            && !Character.isISOControl(first)
            && Character.getType(first) != Character.FORMAT;
    String code = String.format("U+%04X", first);
    return "unexpected character "
        + (visible ? "'" + Character.toString(first) + "' (" + code + ")" : code);
  }
}
