package dev.heed.dsl.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.diagnostic.Diagnostic;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.LanguageExamples;
import dev.heed.dsl.read.LanguageWords;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, no hang, and a diagnostic with a place or a model. */
class TokenSoupTest {

  /** Four seeds of each kind make 20,000 texts. */
  private static final int TEXTS = 2_500;

  /** What is no word of the language, or wrong wherever it stands. */
  private static final List<String> OTHERS =
      List.of(
          "Tag",
          "a.b.C",
          "x",
          "$",
          "3",
          "0.1",
          "3..5",
          "5..3",
          "1e999",
          "99999999999999999999",
          "25ms",
          "-1",
          "0",
          "1",
          "2",
          "4",
          "64",
          "\"t\"",
          "\"",
          "{",
          "}",
          "{",
          "}",
          "(",
          ")",
          "(x = 3)",
          "=",
          ",",
          ";",
          "\n",
          "\n",
          "/*",
          "*/",
          "/** d */",
          "//",
          "€",
          "\u0000",
          "\uD800",
          "..",
          ".");

  private static final List<String> WORDS = List.copyOf(LanguageWords.all());

  private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

  private static final List<List<String>> EXAMPLES =
      LanguageExamples.all().stream()
          .map(LanguageExamples::file)
          .map(TokenSoupTest::tokens)
          .toList();

  private static final LabelResolver LABELS =
      (packageName, name) ->
          Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1))
              ? new Resolution.Found(new LabelSet(name, List.of("A", "B")))
              : new Resolution.Missing(List.of());

  private static final Pattern PLACE = Pattern.compile("\\(?(soup|[\\w/]+\\.heed):\\d+:\\d+");

  private volatile String text = "";

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13, 14})
  void soup(long seed) {
    within(60, () -> compileSoup(new Random(seed), seed));
  }

  private void compileSoup(Random random, long seed) {
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder soup = new StringBuilder(random.nextBoolean() ? "model M {\n" : "");
      for (int n = random.nextInt(60); n > 0; n--) {
        soup.append(any(random)).append(random.nextInt(4) == 0 ? "" : " ");
      }
      compile(soup.append(random.nextBoolean() ? "\n}" : "").toString(), seed);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22, 23, 24})
  void mutatedDeclaration(long seed) {
    within(60, () -> compileMutations(new Random(seed), seed));
  }

  private void compileMutations(Random random, long seed) {
    for (int i = 0; i < TEXTS; i++) {
      List<String> mutated = new ArrayList<>(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        mutate(mutated, random);
      }
      compile(String.join("", mutated), seed);
    }
  }

  private static void mutate(List<String> tokens, Random random) {
    int place = random.nextInt(tokens.size());
    switch (random.nextInt(4)) {
      case 0 -> tokens.remove(place);
      case 1 -> tokens.add(place, " " + any(random) + " ");
      case 2 -> tokens.set(place, any(random));
      default -> tokens.set(place, tokens.get(random.nextInt(tokens.size())));
    }
  }

  private static String any(Random random) {
    List<String> from = random.nextInt(3) == 0 ? OTHERS : WORDS;
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(match -> match.group()).toList();
  }

  /** Runs with a limit of time, and tells where it hung. */
  private void within(long seconds, Executable texts) {
    assertTimeoutPreemptively(Duration.ofSeconds(seconds), texts, () -> "hung at\n" + text);
  }

  private void compile(String next, long seed) {
    text = next;
    String shown = "seed " + seed + ":\n" + next;
    Diagnostics diagnostics = new Diagnostics();
    HeedFile file = LanguageExamples.parse("soup", next, diagnostics);
    SpecReader.readBlocks(file.library(), diagnostics);
    long models =
        file.models().stream()
            .flatMap(model -> SpecReader.read(model, diagnostics).stream())
            .flatMap(model -> ModelCheck.check(model, LABELS, diagnostics).stream())
            .count();
    boolean blocks = !file.library().own().isEmpty();
    assertTrue(models > 0 || blocks || diagnostics.hasErrors(), shown);
    for (Diagnostic diagnostic : diagnostics.all()) {
      assertTrue(PLACE.matcher(diagnostic.toString()).find(), () -> diagnostic + "\n" + shown);
      assertFalse(diagnostic.message().isBlank(), shown);
    }
  }
}
