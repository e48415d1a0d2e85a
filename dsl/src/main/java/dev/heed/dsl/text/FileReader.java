package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives meaning to the statements of a file that stand outside its models. */
final class FileReader {

  /** The keywords that stand outside models, and nowhere else. */
  static final List<String> HEADERS = List.of("package", "import", "model");

  private final SourceText source;
  private final Diagnostics diagnostics;
  private final Map<String, Declaration> models = new LinkedHashMap<>();
  private final int errorsBefore;
  private String packageName = "";
  private boolean started;

  FileReader(SourceText source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.errorsBefore = diagnostics.errors();
  }

  void add(Construct statement, String documentation) {
    switch (statement.keyword()) {
      case "package" -> readPackage(statement);
      case "import" ->
          diagnostics.report(
              Problem.NOT_SUPPORTED_YET,
              statement.origin(),
              "import",
              "copy the blocks into the model that uses them");
      case "model" -> readModel(statement, documentation);
      default ->
          diagnostics.report(
              Problem.UNKNOWN_STATEMENT,
              statement.origin(),
              statement.keyword(),
              Alternatives.nearest(statement.keyword(), HEADERS)
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse("; write it within model Name { … }"));
    }
    started = true;
  }

  /** Passes over a statement that could not be built. */
  void skip() {
    started = true;
  }

  /** The models in order. */
  List<Declaration> end() {
    if (models.isEmpty() && diagnostics.errors() == errorsBefore) {
      diagnostics.report(Problem.NO_MODEL, source.origin(1, 1), source.name());
    }
    return List.copyOf(models.values());
  }

  private void readPackage(Construct statement) {
    if (started) {
      diagnostics.report(Problem.MISPLACED_PACKAGE, statement.origin());
    }
    packageName = name(statement, "package", "com.acme.nlp").orElse("");
    if (statement.body().isPresent()) {
      diagnostics.report(
          Problem.UNEXPECTED_BODY, statement.origin(), "package", "it holds for the whole file");
    }
  }

  private void readModel(Construct statement, String documentation) {
    Optional<String> name = name(statement, "model", "Tagger");
    if (statement.body().isEmpty()) {
      diagnostics.report(
          Problem.MISSING_BODY, statement.origin(), "model", "statements", "model Tagger");
      return;
    }
    if (name.isEmpty()) {
      return;
    }
    Origin origin = statement.origin();
    Declaration declaration =
        new Declaration(packageName, name.get(), documentation, statement.body().get(), origin);
    Declaration other = models.putIfAbsent(name.get(), declaration);
    if (other != null) {
      diagnostics.report(Problem.DUPLICATE_MODEL, origin, name.get(), other.origin().describe());
    }
  }

  private Optional<String> name(Construct statement, String keyword, String example) {
    List<Argument> arguments = statement.arguments();
    if (arguments.isEmpty()) {
      diagnostics.report(
          Problem.MISSING_VALUE, statement.origin(), keyword, "a name, such as " + example);
      return Optional.empty();
    }
    for (Argument extra : arguments.subList(1, arguments.size())) {
      diagnostics.report(
          Problem.UNEXPECTED_VALUE, extra.origin(), extra.value(), keyword + " takes one name");
    }
    if (arguments.get(0).value() instanceof Value.Word word) {
      return Optional.of(word.text());
    }
    diagnostics.report(
        Problem.WRONG_KIND_OF_VALUE,
        arguments.get(0).origin(),
        "the name of a " + keyword,
        "a word",
        arguments.get(0).value());
    return Optional.empty();
  }
}
