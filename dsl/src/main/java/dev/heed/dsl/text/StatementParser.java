package dev.heed.dsl.text;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.grammar.StatementsLexer;
import dev.heed.dsl.text.grammar.StatementsParser;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Runs ANTLR over a text: tokens, their separators and braces, then the parse tree. */
final class StatementParser {

  /** Parsing recurses once per brace; 64 levels are far from any stack's end. */
  static final int DEEPEST = 64;

  private StatementParser() {}

  /**
   * A parse tree with its tokens.
   *
   * @param tree the tree, without errors
   * @param tokens all tokens, comments included
   */
  record Parsed(StatementsParser.TextContext tree, List<Token> tokens) {}

  /** Parses, or reports every syntax error. */
  static Optional<Parsed> parse(SourceText source, Diagnostics diagnostics) {
    int before = diagnostics.errors();
    SyntaxErrors errors = new SyntaxErrors(source, diagnostics);
    StatementsLexer lexer =
        new StatementsLexer(CharStreams.fromString(source.text(), source.name()));
    lexer.removeErrorListeners();
    lexer.addErrorListener(errors);
    CommonTokenStream raw = new CommonTokenStream(lexer);
    raw.fill();
    List<Token> tokens = StatementSeparators.complete(raw.getTokens());
    if (diagnostics.errors() == before) {
      checkBraces(tokens, source, errors, diagnostics);
    }
    if (diagnostics.errors() > before) {
      return Optional.empty();
    }
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    StatementsParser parser = new StatementsParser(stream);
    parser.removeErrorListeners();
    parser.addErrorListener(errors);
    parser.setErrorHandler(new StatementRecovery());
    StatementsParser.TextContext tree = parser.text();
    return diagnostics.errors() > before
        ? Optional.empty()
        : Optional.of(new Parsed(tree, stream.getTokens()));
  }

  private static void checkBraces(
      List<Token> tokens, SourceText source, SyntaxErrors errors, Diagnostics diagnostics) {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      int column = token.getCharPositionInLine() + 1;
      if (token.getType() == StatementsLexer.OPEN) {
        open.push(token);
        if (open.size() == DEEPEST + 1) {
          diagnostics.report(
              Problem.NESTED_TOO_DEEP,
              source.origin(token.getLine(), column),
              "braces nest",
              DEEPEST,
              "take inner layers out into a block");
        }
      } else if (token.getType() == StatementsLexer.CLOSE && open.poll() == null) {
        errors.report(
            token.getLine(), column, "'}' closes nothing; remove it or add the '{' before");
      }
    }
    for (Token token : open) {
      errors.report(
          token.getLine(), token.getCharPositionInLine() + 1, "'{' is not closed; add the '}'");
    }
  }
}
