package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.grammar.StatementsParser.BodyContext;
import dev.heed.dsl.text.grammar.StatementsParser.QuantityValueContext;
import dev.heed.dsl.text.grammar.StatementsParser.RangeValueContext;
import dev.heed.dsl.text.grammar.StatementsParser.StatementContext;
import dev.heed.dsl.text.grammar.StatementsParser.TextValueContext;
import dev.heed.dsl.text.grammar.StatementsParser.ValueContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Turns ANTLR's parse tree into constructs. */
final class ConstructBuilder {

  private final SourceText source;
  private final Diagnostics diagnostics;

  ConstructBuilder(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  Construct construct(StatementContext statement) {
    if (statement.parameters() != null) {
      diagnostics.report(
          Problem.NOT_SUPPORTED_YET,
          origin(statement.parameters().getStart()),
          "a parameter list in parentheses",
          "write the values where they are used");
    }
    List<Argument> arguments = new ArrayList<>();
    for (ValueContext value : statement.value()) {
      Origin origin = origin(value.getStart());
      arguments.add(Argument.positional(value(value, origin), origin));
    }
    Token keyword = statement.WORD().getSymbol();
    return new Construct(
        keyword.getText(),
        arguments,
        Optional.ofNullable(statement.body()).map(this::body),
        origin(keyword));
  }

  Origin origin(Token token) {
    return source.origin(token.getLine(), token.getCharPositionInLine() + 1);
  }

  private List<Construct> body(BodyContext body) {
    return body.statement().stream().map(this::construct).toList();
  }

  private Value value(ValueContext context, Origin origin) {
    String text = context.getText();
    Optional<Value> value = Optional.empty();
    if (context instanceof QuantityValueContext) {
      value = Quantities.quantity(text);
    } else if (context instanceof RangeValueContext) {
      value = Quantities.range(text);
    } else if (context instanceof TextValueContext) {
      return new Value.Text(unquoted(text));
    } else {
      return new Value.Word(text);
    }
    return value.orElseGet(
        () -> {
          diagnostics.report(
              Problem.UNREADABLE_NUMBER, origin, shortened(text), Quantities.MOST_DIGITS);
          return new Value.Word("number");
        });
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** Without the quotes; a backslash stands before the character that is meant. */
  private static String unquoted(String text) {
    return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
