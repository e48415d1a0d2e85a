package dev.heed.dsl.diagnostic;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.check.Resolution;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedFile;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceRoot;
import dev.heed.dsl.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/diagnostics}, whose first part is the key of a problem: a
 * declaration that has the problem and the whole text of what is reported.
 *
 * @param folder holds {@code model.heed}, or {@code block.heed} for a text block, and {@code
 *     expected.txt}
 */
record Fixture(Path folder) {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", ""), "src/test/resources/diagnostics");

  /** Enums as they stand in the test's imaginary project. */
  static final LabelResolver LABELS =
      (packageName, typeName) ->
          switch (typeName.substring(typeName.lastIndexOf('.') + 1)) {
            case "Tag" -> found(typeName, List.of("NOUN", "VERB", "DET"));
            case "Empty" -> found(typeName, List.of());
            case "Single" -> found(typeName, List.of("NOUN"));
            case "Huge" ->
                found(typeName, IntStream.rangeClosed(0, 16_384).mapToObj(i -> "L" + i).toList());
            case "Word" -> new Resolution.NotAnEnum("a record");
            case "Tags" -> new Resolution.Missing(List.of("Tag", "com.acme.other.Tag"));
            default -> new Resolution.Missing(List.of());
          };

  private static Resolution found(String typeName, List<String> constants) {
    return new Resolution.Found(new LabelSet("com.acme.nlp." + typeName, constants));
  }

  static List<Fixture> all() throws IOException {
    try (Stream<Path> paths = Files.walk(ROOT)) {
      return paths
          .filter(path -> path.endsWith("expected.txt") || path.toString().endsWith(".heed"))
          .map(Path::getParent)
          .distinct()
          .sorted(Comparator.comparing(Path::toString))
          .map(Fixture::new)
          .toList();
    }
  }

  /** The problem that the fixture is there for. */
  String key() {
    return ROOT.relativize(folder).getName(0).toString();
  }

  Path expected() {
    return folder.resolve("expected.txt");
  }

  /** What is reported for the fixture's text. */
  Diagnostics diagnose() {
    Diagnostics diagnostics = new Diagnostics();
    Path block = folder.resolve("block.heed");
    Stream<Declaration> declarations =
        Files.exists(block)
            ? SourceText.read(block, "block.heed", diagnostics).stream()
                .flatMap(source -> textBlock(source, diagnostics))
            : file(diagnostics);
    declarations
        .flatMap(declaration -> SpecReader.read(declaration, diagnostics).stream())
        .forEach(model -> ModelCheck.check(model, LABELS, diagnostics));
    return diagnostics;
  }

  private static Stream<Declaration> textBlock(SourceText source, Diagnostics diagnostics) {
    return HeedParser.parseBody(source, "com.acme.nlp", "Tagger", "", diagnostics).stream();
  }

  private Stream<Declaration> file(Diagnostics diagnostics) {
    Optional<HeedFile> file =
        new SourceRoot(folder, folder).read(folder.resolve("model.heed"), diagnostics);
    file.ifPresent(read -> SpecReader.readBlocks(read.library(), diagnostics));
    return file.stream().flatMap(read -> read.models().stream());
  }

  /** All texts, an empty line between them. */
  static String text(Diagnostics diagnostics) {
    return diagnostics.all().stream()
        .map(Diagnostic::toString)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  @Override
  public String toString() {
    return ROOT.relativize(folder).toString();
  }
}
