package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.HeedFile;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.Imports;
import dev.heed.dsl.text.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The examples of {@code docs/language.md}: whole files, and what stands inside a model. */
public final class LanguageExamples {

  private static final Path REFERENCE =
      Path.of(System.getProperty("basedir", ""), "docs/language.md");

  private static final Pattern EXAMPLE =
      Pattern.compile("^```heed\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern INPUT = Pattern.compile("^input ", Pattern.MULTILINE);
  private static final Pattern OUTPUT = Pattern.compile("^output ", Pattern.MULTILINE);

  private static final List<String> ALL = read();

  private LanguageExamples() {}

  /** The examples as they are printed, in order. */
  public static List<String> all() {
    return ALL;
  }

  private static List<String> read() {
    try {
      return EXAMPLE
          .matcher(Files.readString(REFERENCE))
          .results()
          .map((MatchResult match) -> match.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An example as a file: what stands inside a model gets the model around it. */
  public static String file(String example) {
    return isFile(example) ? example : wrapped(example);
  }

  private static boolean isFile(String example) {
    return example.contains("model ") || example.startsWith("// ");
  }

  private static String wrapped(String example) {
    return "package com.acme\n\nmodel Example {\n"
        + (INPUT.matcher(example).find()
            ? ""
            : "input words { length 128 vocabulary 20_000 embed 64 }\n")
        + example
        + (OUTPUT.matcher(example).find() ? "" : "output label each of Tag\n")
        + "}\n";
  }

  /** An example that is compiled; it may import from one that begins with its path as a comment. */
  public static HeedFile parse(String example, Diagnostics diagnostics) {
    return parse("language.md", file(example), diagnostics);
  }

  /** The same for a text made of an example. */
  public static HeedFile parse(String name, String text, Diagnostics diagnostics) {
    return HeedParser.parse(SourceText.of(name, text), LanguageExamples::library, diagnostics);
  }

  private static Optional<Library> library(String path, Origin place, Diagnostics diagnostics) {
    Optional<String> imported =
        all().stream().filter(each -> each.startsWith("// " + path + "\n")).findFirst();
    if (imported.isEmpty()) {
      diagnostics.report(Problem.UNREADABLE_FILE, place, path, "no example is this file");
    }
    return imported.map(
        text -> HeedParser.parse(SourceText.of(path, text), Imports.NONE, diagnostics).library());
  }
}
