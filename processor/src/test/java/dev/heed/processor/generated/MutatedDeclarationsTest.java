package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.Resolution;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.text.HeedFile;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.Imports;
import dev.heed.dsl.text.SourceText;
import dev.heed.processor.pipeline.GeneratedModel;
import dev.heed.processor.pipeline.ModelCompiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every example of the language's reference goes through the whole generator, and so does what
 * mutations make of them: each is a model or has an error, never an exception, never a hang.
 */
class MutatedDeclarationsTest {

  private static final Path REFERENCE =
      Path.of(System.getProperty("basedir", ""), "../dsl/docs/language.md");

  /** The largest model, of 4,096 layers, takes about 10 seconds of a processor. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final int TEXTS = 100;

  private static final Pattern EXAMPLE =
      Pattern.compile("^```heed\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("^input ", Pattern.MULTILINE);
  private static final Pattern OUTPUT = Pattern.compile("^output ", Pattern.MULTILINE);
  private static final Pattern NUMBER = Pattern.compile("\\b\\d[\\d_]*\\b");

  private static final List<String> EXAMPLES = examples();

  /** Octets are as many as bytes, other labels two. */
  private static final LabelResolver LABELS =
      (packageName, name) ->
          new Resolution.Found(
              new LabelSet(
                  name,
                  name.endsWith("Octet")
                      ? IntStream.range(0, 256).mapToObj(octet -> "O" + octet).toList()
                      : List.of("NOUN", "VERB")));

  @Test
  void everyExampleIsGenerated() {
    assertTrue(EXAMPLES.size() > 20, () -> "examples: " + EXAMPLES.size());
    for (String example : EXAMPLES) {
      Diagnostics diagnostics = new Diagnostics();
      List<Declaration> models = parse(example, diagnostics).models();
      long generated = models.stream().filter(model -> generates(model, diagnostics)).count();
      assertEquals(models.size(), generated, () -> diagnostics.all() + "\n" + example);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {31, 32, 33})
  void mutatedExampleIsAModelOrAnError(long seed) {
    Random random = new Random(seed);
    int models = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = mutated(EXAMPLES.get(random.nextInt(EXAMPLES.size())), random);
      Diagnostics diagnostics = new Diagnostics();
      String shown = "seed " + seed + ":\n" + text;
      boolean generated =
          assertTimeoutPreemptively(
              LONGEST, () -> generates(parse(text, diagnostics), diagnostics), shown);
      assertTrue(generated || diagnostics.hasErrors(), shown);
      models += generated ? 1 : 0;
    }
    int found = models;
    assertTrue(found > TEXTS / 10, () -> "so few of " + TEXTS + " reach the stages: " + found);
  }

  /** Whether a file gives a model, or blocks for other files. */
  private static boolean generates(HeedFile file, Diagnostics diagnostics) {
    long generated = file.models().stream().filter(each -> generates(each, diagnostics)).count();
    return generated > 0 || !file.library().own().isEmpty();
  }

  private static boolean generates(Declaration model, Diagnostics diagnostics) {
    Optional<GeneratedModel> generated =
        ModelCompiler.compile(model, LABELS, Set.of("spec", "graph", "plan"), diagnostics);
    return generated.isPresent();
  }

  private static HeedFile parse(String text, Diagnostics diagnostics) {
    SourceText source = SourceText.of("example.heed", text);
    return HeedParser.parse(source, MutatedDeclarationsTest::library, diagnostics);
  }

  /** An example may import from one that begins with its path as a comment. */
  private static Optional<Library> library(String path, Origin place, Diagnostics diagnostics) {
    Optional<String> imported =
        EXAMPLES.stream().filter(each -> each.startsWith("// " + path + "\n")).findFirst();
    if (imported.isEmpty()) {
      diagnostics.report(Problem.UNREADABLE_FILE, place, path, "no example is this file");
    }
    return imported.map(
        text -> HeedParser.parse(SourceText.of(path, text), Imports.NONE, diagnostics).library());
  }

  /** The examples as files: what stands inside a model gets the model around it. */
  private static List<String> examples() {
    try {
      return EXAMPLE
          .matcher(Files.readString(REFERENCE))
          .results()
          .map((MatchResult match) -> match.group(1))
          .map(MutatedDeclarationsTest::file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String example) {
    if (example.contains("model ") || example.startsWith("// ")) {
      return example;
    }
    String input = "input words { length 128 vocabulary 20_000 embed 64 }\n";
    return "package com.acme\n\nmodel Example {\ntrainable\n"
        + (INPUT.matcher(example).find() ? "" : input)
        + example.replaceAll("(?m)^trainable$", "")
        + (OUTPUT.matcher(example).find() ? "" : "output label each of Tag\n")
        + "}\n";
  }

  /** Other numbers, lines left out, doubled and moved: much of it still is a model. */
  private static String mutated(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      int place = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(place);
        case 1 -> lines.add(place, lines.get(random.nextInt(lines.size())));
        case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(place));
        default -> lines.replaceAll(line -> withOtherNumbers(line, random));
      }
      if (lines.isEmpty()) {
        lines.add("");
      }
    }
    return String.join("\n", lines);
  }

  private static String withOtherNumbers(String line, Random random) {
    return NUMBER
        .matcher(line)
        .replaceAll(
            match ->
                random.nextInt(3) > 0
                    ? match.group()
                    : Integer.toString(1 << random.nextInt(random.nextInt(14) + 1)));
  }
}
