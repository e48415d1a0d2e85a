package dev.heed.processor.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.heed.dsl.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each problem of a declaration is reported whichever way it was declared: {@code
 * resources/annotated} has an interface with it, and the fixtures of the text become text blocks.
 */
class ProblemTwinsTest {

  private static final Path ANNOTATED = Path.of("src", "test", "resources", "annotated");

  private static final Path FIXTURES =
      Path.of("..", "dsl", "src", "test", "resources", "diagnostics");

  private static final Pattern MODEL =
      Pattern.compile(
          "(?s)(?:package [\\w.]+\\s+)?model (\\w+) \\{\\n((?:(?!\\n\\}).)*\\n)\\}\\s*");

  /** Annotations cannot say so, or the compiler itself refuses it. */
  private static final Set<Problem> OF_TEXT =
      EnumSet.of(
          // the text and the file around a model
          Problem.SYNTAX_ERROR,
          Problem.NOT_UTF8,
          Problem.FILE_TOO_LARGE,
          Problem.UNREADABLE_FILE,
          Problem.NESTED_TOO_DEEP,
          Problem.UNREADABLE_NUMBER,
          Problem.UNKNOWN_STATEMENT,
          Problem.MISPLACED_PACKAGE,
          Problem.MISPLACED_HEADER,
          Problem.NO_MODEL,
          Problem.UNKNOWN_MODEL,
          Problem.DUPLICATE_MODEL,
          Problem.MALFORMED_IMPORT,
          Problem.UNKNOWN_IMPORT,
          Problem.IMPORT_OUTSIDE,
          Problem.IMPORT_CIRCLE,
          Problem.UNUSED_IMPORT,
          // members, their types and constants are javac's affair
          Problem.UNKNOWN_LAYER,
          Problem.UNKNOWN_INPUT,
          Problem.UNKNOWN_OUTPUT,
          Problem.UNKNOWN_PROPERTY,
          Problem.UNKNOWN_WORD,
          Problem.DUPLICATE_PROPERTY,
          Problem.MISSING_VALUE,
          Problem.UNEXPECTED_VALUE,
          Problem.UNEXPECTED_BODY,
          Problem.MISSING_BODY,
          Problem.MISPLACED_STATEMENT,
          Problem.MISSING_ENUM,
          Problem.NOT_AN_ENUM,
          // no Java enum has so many constants
          Problem.TOO_MANY_LABELS,
          // constants of Java take the place of parameters
          Problem.UNKNOWN_PARAMETER,
          Problem.UNEXPECTED_PARAMETERS,
          Problem.TOO_MANY_DECLARED,
          Problem.UNUSED_PARAMETER);

  private static final String[] ENUMS = {
    "package com.acme;\npublic enum Upos { NOUN, VERB }",
    "package com.acme;\npublic enum Single { NOUN }"
  };

  static List<Path> annotated() throws IOException {
    try (Stream<Path> files = Files.list(ANNOTATED)) {
      return files.sorted().toList();
    }
  }

  /** The fixtures of one model alone, which may stand in a text block. */
  static List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      return files
          .filter(file -> file.endsWith("model.heed"))
          .filter(file -> !OF_FILES.contains(key(file)))
          .filter(file -> MODEL.matcher(read(file)).matches())
          .sorted()
          .toList();
    }
  }

  /** In a text block the names are the interface's and there is no file. */
  private static final Set<String> OF_FILES =
      Stream.of(Problem.NOT_UTF8, Problem.INVALID_NAME, Problem.NO_MODEL)
          .map(Problem::key)
          .collect(Collectors.toSet());

  @ParameterizedTest(name = "{0}")
  @MethodSource("annotated")
  void anInterfaceShowsTheProblem(Path file) throws IOException {
    String name = file.getFileName().toString();
    assertShows(name.substring(0, name.indexOf('.')), Files.readString(file), ENUMS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void aTextBlockShowsTheProblem(Path file) throws IOException {
    Matcher model = MODEL.matcher(Files.readString(file));
    assertTrue(model.matches());
    String source =
        "package com.acme.nlp;\nimport dev.heed.annotations.*;\n@AttentionModel(\"\"\"\n"
            + model.group(2).replace("\\", "\\\\")
            + "\"\"\")\ninterface "
            + model.group(1)
            + " {}\n";
    assertShows(
        key(file),
        source,
        "package com.acme.nlp;\npublic enum Tag { NOUN, VERB, DET }",
        "package com.acme.nlp;\npublic enum Empty { }",
        "package com.acme.nlp;\npublic enum Single { NOUN }",
        "package com.acme.nlp;\npublic record Word() {}",
        huge());
  }

  /** javac looks at its constants before it finds that it cannot write them. */
  private static String huge() {
    return "package com.acme.nlp;\npublic enum Huge { "
        + Stream.iterate(0, i -> i + 1)
            .limit(16_385)
            .map(i -> "L" + i)
            .collect(Collectors.joining(", "))
        + " }";
  }

  @Test
  void eachProblemOfADeclarationHasAnInterface() throws IOException {
    Set<String> shown =
        annotated().stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    List<Problem> missing = new ArrayList<>(Arrays.asList(Problem.values()));
    missing.removeIf(problem -> problem.compareTo(Problem.NOT_AN_INTERFACE) >= 0);
    missing.removeIf(problem -> shown.contains(problem.key()));
    missing.removeAll(OF_TEXT);
    assertEquals(List.of(), missing);
  }

  private static void assertShows(String key, String source, String... enums) {
    List<String> sources = new ArrayList<>(List.of(enums));
    sources.add(source);
    Compilation compilation = SpecCompilation.of(sources.toArray(String[]::new)).compilation();
    List<String> messages =
        compilation.diagnostics().stream()
            .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
            .map(each -> each.getMessage(Locale.ROOT))
            .toList();
    assertTrue(
        messages.stream()
            .anyMatch(text -> text.contains("[" + key + "]") && text.contains("com.acme.")),
        () -> key + " is not shown by\n" + source + "\nbut\n" + String.join("\n", messages));
  }

  private static String key(Path file) {
    return FIXTURES.relativize(file).getName(0).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      // a fixture that is not UTF-8 stands in no text block
      return "";
    }
  }
}
