package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.read.SpecWriter;
import dev.heed.dsl.spec.ModelSpec;
import java.util.List;
import java.util.stream.Collectors;

/** Prints specs as text that parses to the same spec. */
public final class HeedPrinter {

  /** A body is printed on one line while the line stays within this. */
  private static final int LINE = 90;

  private final StringBuilder text = new StringBuilder();

  private HeedPrinter() {}

  /** The text of a {@code .heed} file with one model. */
  public static String print(ModelSpec spec) {
    return print(SpecWriter.write(spec));
  }

  /** The text of a {@code .heed} file with one declaration, without the blocks of its file. */
  public static String print(Declaration declaration) {
    HeedPrinter printer = new HeedPrinter();
    if (!declaration.packageName().isEmpty()) {
      printer.text.append("package ").append(declaration.packageName()).append("\n\n");
    }
    if (!declaration.documentation().isEmpty()) {
      printer.text.append(Documentation.comment(declaration.documentation(), ""));
    }
    printer.text.append("model ").append(declaration.name());
    printer.text.append(parameters(declaration.family().parameters()));
    printer.block(declaration.constructs(), "");
    return printer.text.toString();
  }

  private void block(List<Construct> statements, String indentation) {
    text.append(" {\n");
    for (Construct statement : statements) {
      statement(statement, indentation + "  ");
    }
    text.append(indentation).append("}\n");
  }

  private void statement(Construct statement, String indentation) {
    if (!statement.documentation().isEmpty()) {
      text.append(Documentation.comment(statement.documentation(), indentation));
    }
    if (statement.body().stream().flatMap(List::stream).anyMatch(HeedPrinter::isDocumented)) {
      text.append(indentation).append(head(statement));
      block(statement.body().get(), indentation);
      return;
    }
    String line = line(statement);
    if (statement.body().isEmpty() || indentation.length() + line.length() <= LINE) {
      text.append(indentation).append(line).append('\n');
    } else {
      text.append(indentation).append(head(statement));
      block(statement.body().get(), indentation);
    }
  }

  private static String line(Construct statement) {
    return head(statement)
        + statement
            .body()
            .map(
                body ->
                    body.stream()
                        .map(HeedPrinter::line)
                        .collect(Collectors.joining("; ", " { ", " }")))
            .orElse("");
  }

  private static String head(Construct statement) {
    StringBuilder head = new StringBuilder(statement.keyword());
    for (Argument argument : statement.positional()) {
      head.append(' ').append(argument.value());
    }
    return head + parameters(statement.named());
  }

  private static String parameters(List<Argument> named) {
    return named.isEmpty()
        ? ""
        : named.stream()
            .map(argument -> argument.name() + " = " + argument.value())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static boolean isDocumented(Construct statement) {
    return !statement.documentation().isEmpty()
        || statement.body().stream().flatMap(List::stream).anyMatch(HeedPrinter::isDocumented);
  }
}
