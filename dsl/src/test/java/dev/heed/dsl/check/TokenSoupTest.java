package dev.heed.dsl.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostic;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, no hang, and a diagnostic with a place or a model. */
class TokenSoupTest {

  private static final int TEXTS = 500;

  private static final List<String> TOKENS =
      List.of(
          "model",
          "package",
          "import",
          "input",
          "words",
          "output",
          "label",
          "sequence",
          "decoder",
          "over",
          "each",
          "of",
          "block",
          "use",
          "repeat",
          "residual",
          "attention",
          "heads",
          "dense",
          "gelu",
          "norm",
          "window",
          "back",
          "ahead",
          "reach",
          "causal",
          "dropout",
          "position",
          "sinusoidal",
          "trainable",
          "length",
          "vocabulary",
          "embed",
          "ngrams",
          "buckets",
          "Tag",
          "a.b.C",
          "x",
          "3",
          "0.1",
          "3..5",
          "5..3",
          "1e999",
          "99999999999999999999",
          "25ms",
          "-1",
          "\"t\"",
          "\"",
          "{",
          "}",
          "{",
          "}",
          "(",
          ")",
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

  private static final String VALID =
      """
      package com.acme.nlp

      /** Tags words. */
      model Tagger {
        trainable
        block mix { norm; attention { heads 4 bias off } }
        block encoder { residual { use mix } residual { norm; dense 256 gelu; dense 64 } }
        input words { length 128 vocabulary 20_000 minimum 2 ngrams 3..5 buckets 30_000 embed 64 }
        position sinusoidal
        repeat 2 { use encoder }
        window { back 1 ahead 0 }
        dropout 0.1
        output label each of com.acme.nlp.Tag
      }
      """;

  private static final Pattern TOKEN = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

  private static final Pattern PLACE = Pattern.compile("soup:\\d+:\\d+");

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12})
  void soup(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "model M {\n" : "");
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append(any(random)).append(random.nextInt(4) == 0 ? "" : " ");
      }
      compile(text.append(random.nextBoolean() ? "\n}" : "").toString(), seed);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {21, 22})
  void mutatedDeclaration(long seed) {
    Random random = new Random(seed);
    List<String> tokens = TOKEN.matcher(VALID).results().map(match -> match.group()).toList();
    for (int i = 0; i < TEXTS; i++) {
      List<String> mutated = new ArrayList<>(tokens);
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
    return TOKENS.get(random.nextInt(TOKENS.size()));
  }

  private static void compile(String text, long seed) {
    String shown = "seed " + seed + ":\n" + text;
    Diagnostics diagnostics = new Diagnostics();
    LabelResolver labels =
        (packageName, name) ->
            name.endsWith("Tag")
                ? new Resolution.Found(new LabelSet(name, List.of("A", "B")))
                : new Resolution.Missing(List.of());
    boolean compiled =
        assertTimeoutPreemptively(
            Duration.ofSeconds(10),
            () -> {
              List<Declaration> models = HeedParser.parse(SourceText.of("soup", text), diagnostics);
              return models.stream()
                      .flatMap(model -> SpecReader.read(model, diagnostics).stream())
                      .flatMap(model -> ModelCheck.check(model, labels, diagnostics).stream())
                      .count()
                  > 0;
            },
            shown);
    assertTrue(compiled || diagnostics.hasErrors(), shown);
    for (Diagnostic diagnostic : diagnostics.all()) {
      assertTrue(PLACE.matcher(diagnostic.toString()).find(), () -> diagnostic + "\n" + shown);
      assertFalse(diagnostic.message().isBlank(), shown);
    }
  }
}
