package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Unit;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.grammar.StatementsParser.BodyContext;
import dev.heed.dsl.text.grammar.StatementsParser.ParameterContext;
import dev.heed.dsl.text.grammar.StatementsParser.QuantityValueContext;
import dev.heed.dsl.text.grammar.StatementsParser.RangeValueContext;
import dev.heed.dsl.text.grammar.StatementsParser.SizeValueContext;
import dev.heed.dsl.text.grammar.StatementsParser.StatementContext;
import dev.heed.dsl.text.grammar.StatementsParser.TextValueContext;
import dev.heed.dsl.text.grammar.StatementsParser.ValueContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Turns ANTLR's parse tree into constructs. */
final class ConstructBuilder {

  /** The statements that take parameters, or values for them, in parentheses. */
  private static final Set<String> WITH_PARAMETERS = Set.of(FileReader.MODEL, "block", "use");

  /** The property that a size stands for at the beginning of a statement. */
  private static final String SIZE = "size";

  private final SourceText source;
  private final List<Token> tokens;
  private final Diagnostics diagnostics;

  /**
   * A builder for one text.
   *
   * @param tokens all tokens, doc comments among them
   */
  ConstructBuilder(SourceText source, List<Token> tokens, Diagnostics diagnostics) {
    this.source = source;
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  Construct construct(StatementContext statement) {
    List<Argument> arguments = new ArrayList<>();
    Token keyword = statement.getStart();
    boolean size = statement.SIZE() != null;
    if (size) {
      Origin origin = origin(keyword);
      arguments.add(Argument.positional(read(Quantities.size(keyword.getText()), keyword), origin));
    }
    for (ValueContext value : statement.value()) {
      add(arguments, Argument.positional(value(value), origin(value.getStart())));
    }
    addMember(statement, arguments);
    addParameters(statement, arguments);
    return new Construct(
        size ? SIZE : keyword.getText(),
        arguments,
        Optional.ofNullable(statement.body()).map(this::body),
        Documentation.before(keyword, tokens),
        origin(keyword));
  }

  private void addMember(StatementContext statement, List<Argument> arguments) {
    if (statement.member() == null) {
      return;
    }
    String keyword = statement.getStart().getText();
    Token name = statement.member().WORD().getSymbol();
    if (!keyword.equals(FileReader.MODEL)) {
      diagnostics.report(
          Problem.UNEXPECTED_VALUE,
          origin(statement.member().getStart()),
          "= " + name.getText(),
          "only a model is written so, such as model Small = Tagger(width = 32)");
      return;
    }
    Value family = new Value.Word(name.getText());
    arguments.add(new Argument(FileReader.FAMILY, family, origin(name)));
  }

  private void addParameters(StatementContext statement, List<Argument> arguments) {
    if (statement.parameters() == null) {
      return;
    }
    String keyword = statement.getStart().getText();
    if (!WITH_PARAMETERS.contains(keyword)) {
      diagnostics.report(
          Problem.UNEXPECTED_PARAMETERS, origin(statement.parameters().getStart()), keyword);
      return;
    }
    for (ParameterContext parameter : statement.parameters().parameter()) {
      Token name = parameter.WORD().getSymbol();
      Value value = value(parameter.value());
      arguments.add(new Argument(name.getText(), value, origin(name)));
    }
  }

  /** Adds a value, or its unit to the number before it. */
  private static void add(List<Argument> arguments, Argument next) {
    int last = arguments.size() - 1;
    if (last >= 0
        && next.value() instanceof Value.Word unit
        && Unit.resembles(unit.text())
        && arguments.get(last).value() instanceof Value.Quantity number
        && number.unit().isEmpty()) {
      Value whole = new Value.Quantity(number.number(), unit.text());
      arguments.set(last, Argument.positional(whole, arguments.get(last).origin()));
    } else {
      arguments.add(next);
    }
  }

  Origin origin(Token token) {
    return source.origin(token.getLine(), token.getCharPositionInLine() + 1);
  }

  private List<Construct> body(BodyContext body) {
    return body.statement().stream().map(this::construct).toList();
  }

  private Value value(ValueContext context) {
    String text = context.getText();
    Token token = context.getStart();
    if (context instanceof QuantityValueContext) {
      return read(Quantities.quantity(text), token);
    } else if (context instanceof RangeValueContext) {
      return read(Quantities.range(text), token);
    } else if (context instanceof SizeValueContext) {
      return read(Quantities.size(text), token);
    } else if (context instanceof TextValueContext) {
      return new Value.Text(unquoted(text));
    } else {
      return new Value.Word(text);
    }
  }

  private Value read(Optional<Value> value, Token token) {
    return value.orElseGet(
        () -> {
          diagnostics.report(
              Problem.UNREADABLE_NUMBER,
              origin(token),
              shortened(token.getText()),
              Quantities.MOST_DIGITS);
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
