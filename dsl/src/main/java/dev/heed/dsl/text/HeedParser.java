package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.grammar.StatementsParser.StatementContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses texts into declarations, which have no meaning yet. */
public final class HeedParser {

  private HeedParser() {}

  /**
   * The models of a {@code .heed} text that imports nothing, without those whose syntax is wrong,
   * which is reported.
   */
  public static List<Declaration> parse(SourceText source, Diagnostics diagnostics) {
    return parse(source, Imports.NONE, diagnostics).models();
  }

  /** The models and blocks of a {@code .heed} file, without those whose syntax is wrong. */
  public static HeedFile parse(SourceText source, Imports imports, Diagnostics diagnostics) {
    FileReader file = new FileReader(source, imports, diagnostics);
    Optional<StatementParser.Parsed> parsed = StatementParser.parse(source, diagnostics);
    if (parsed.isEmpty()) {
      return file.end();
    }
    ConstructBuilder builder = new ConstructBuilder(source, parsed.get().tokens(), diagnostics);
    for (StatementContext statement : parsed.get().tree().statement()) {
      int before = diagnostics.errors();
      Construct construct = builder.construct(statement);
      if (diagnostics.errors() == before) {
        file.add(construct);
      } else {
        file.skip();
      }
    }
    return file.end();
  }

  /**
   * The model of a text block, which has no {@code package} and no {@code model} header.
   *
   * @param packageName the package of the type that carries the text block
   * @param name the simple name of the type
   * @param documentation the doc comment of the type, empty for none
   * @return empty where the syntax is wrong, which is reported
   */
  public static Optional<Declaration> parseBody(
      SourceText source,
      String packageName,
      String name,
      String documentation,
      Diagnostics diagnostics) {
    Optional<StatementParser.Parsed> parsed = StatementParser.parse(source, diagnostics);
    if (parsed.isEmpty()) {
      return Optional.empty();
    }
    int before = diagnostics.errors();
    ConstructBuilder builder = new ConstructBuilder(source, parsed.get().tokens(), diagnostics);
    List<Construct> constructs = new ArrayList<>();
    for (StatementContext statement : parsed.get().tree().statement()) {
      Construct construct = builder.construct(statement);
      if (FileReader.HEADERS.containsKey(construct.keyword())) {
        diagnostics.report(
            Problem.MISPLACED_HEADER,
            construct.origin(),
            construct.keyword(),
            FileReader.HEADERS.get(construct.keyword()));
      } else {
        constructs.add(construct);
      }
    }
    if (diagnostics.errors() > before) {
      return Optional.empty();
    }
    Origin origin = source.origin(1, 1);
    return Optional.of(new Declaration(packageName, name, documentation, constructs, origin));
  }
}
