package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Family;
import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives meaning to the statements of a file that stand outside its models. */
final class FileReader {

  static final String MODEL = "model";

  /** The name of the argument that says whose family a model belongs to. */
  static final String FAMILY = "=";

  private static final String BLOCK = "block";

  /** The keywords that stand outside models and nowhere else, and why not in a text block. */
  static final Map<String, String> HEADERS =
      Map.of(
          "package",
          "which takes its package from its interface; remove it",
          MODEL,
          "which takes its name from its interface; remove it",
          "import",
          "since the compiler could not see when the other file changes; declare the model in a"
              + " .heed file, or add the blocks' text as a constant of Java");

  private final SourceText source;
  private final Diagnostics diagnostics;
  private final FileImports imports;
  private final Map<String, Construct> blocks = new LinkedHashMap<>();
  private final List<Construct> models = new ArrayList<>();
  private final int errorsBefore;
  private String packageName = "";
  private boolean started;

  FileReader(SourceText source, Imports imports, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.imports = new FileImports(imports, diagnostics);
    this.errorsBefore = diagnostics.errors();
  }

  void add(Construct statement) {
    switch (statement.keyword()) {
      case "package" -> readPackage(statement);
      case "import" -> imports.add(statement);
      case BLOCK -> readBlock(statement);
      case MODEL -> models.add(statement);
      default ->
          diagnostics.report(
              Problem.UNKNOWN_STATEMENT,
              statement.origin(),
              statement.keyword(),
              Alternatives.nearest(statement.keyword(), List.of("package", "import", BLOCK, MODEL))
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse("; write it within model Name { … }"));
    }
    started = true;
  }

  /** Passes over a statement that could not be built. */
  void skip() {
    started = true;
  }

  /** The models in order, with the blocks of the file, which may stand behind them. */
  HeedFile end() {
    Library library = new Library(blocks, imports.end(blocks, models));
    Map<String, Construct> whole = new LinkedHashMap<>();
    models.stream()
        .filter(model -> model.body().isPresent())
        .forEach(model -> whole.putIfAbsent(nameOf(model), model));
    Map<String, Declaration> declarations = new LinkedHashMap<>();
    for (Construct model : models) {
      declaration(model, whole, library).ifPresent(found -> put(found, declarations));
    }
    if (models.isEmpty() && blocks.isEmpty() && diagnostics.errors() == errorsBefore) {
      diagnostics.report(Problem.NO_MODEL, source.origin(1, 1), source.name());
    }
    return new HeedFile(List.copyOf(declarations.values()), library);
  }

  private void put(Declaration model, Map<String, Declaration> into) {
    Declaration other = into.putIfAbsent(model.name(), model);
    if (other != null) {
      diagnostics.report(
          Problem.DUPLICATE_MODEL, model.origin(), model.name(), other.origin().describe());
    }
  }

  private void readPackage(Construct statement) {
    if (started) {
      diagnostics.report(Problem.MISPLACED_PACKAGE, statement.origin());
    }
    packageName = name(statement, "com.acme.nlp").orElse("");
    if (statement.body().isPresent()) {
      diagnostics.report(
          Problem.UNEXPECTED_BODY, statement.origin(), "package", "it holds for the whole file");
    }
  }

  private void readBlock(Construct block) {
    Optional<String> name = name(block, "encoder");
    Construct first = name.isEmpty() ? null : blocks.putIfAbsent(name.get(), block);
    if (first != null) {
      diagnostics.report(
          Problem.DUPLICATE_BLOCK, block.origin(), name.get(), first.origin().describe());
    }
  }

  private Optional<Declaration> declaration(
      Construct model, Map<String, Construct> whole, Library library) {
    Optional<String> name = name(model, "Tagger");
    Optional<Argument> family =
        model.named().stream().filter(argument -> argument.name().equals(FAMILY)).findFirst();
    if (family.isPresent()) {
      return name.flatMap(found -> member(model, found, family.get(), whole, library));
    }
    if (model.body().isEmpty()) {
      diagnostics.report(Problem.MISSING_BODY, model.origin(), MODEL, "statements", "model Tagger");
      return Optional.empty();
    }
    return name.map(
        found ->
            new Declaration(
                packageName,
                found,
                model.documentation(),
                model.body().get(),
                model.origin(),
                new Family(found, model.named(), List.of()),
                library));
  }

  /** A model with the statements of another one and values of its own for the parameters. */
  private Optional<Declaration> member(
      Construct model,
      String name,
      Argument family,
      Map<String, Construct> whole,
      Library library) {
    String wanted = family.value().toString();
    if (model.body().isPresent()) {
      diagnostics.report(
          Problem.UNEXPECTED_BODY,
          model.origin(),
          "model " + name,
          "its statements are those of " + wanted);
    }
    Construct first = whole.get(wanted);
    if (first == null) {
      diagnostics.report(
          Problem.UNKNOWN_MODEL,
          family.origin(),
          wanted,
          Alternatives.describe(wanted, whole.keySet(), "models with statements are"));
      return Optional.empty();
    }
    return Optional.of(
        new Declaration(
            packageName,
            name,
            model.documentation().isEmpty() ? first.documentation() : model.documentation(),
            first.body().orElseThrow(),
            model.origin(),
            new Family(
                wanted,
                first.named(),
                model.named().stream().filter(each -> !each.equals(family)).toList()),
            library));
  }

  private static String nameOf(Construct model) {
    List<Argument> positional = model.positional();
    return positional.isEmpty() ? "" : positional.get(0).value().toString();
  }

  private Optional<String> name(Construct statement, String example) {
    String keyword = statement.keyword();
    List<Argument> arguments = statement.positional();
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
