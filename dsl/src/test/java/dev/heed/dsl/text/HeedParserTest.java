package dev.heed.dsl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HeedParserTest {

  @Test
  void parsesWordsValuesAndBraces() {
    Declaration model =
        one(
            """
            package com.acme
            model Tagger {
              input words { length 1_28  ngrams 3..5
                embed 64 }
              dense 0.5e-3 25ms "a \\"b\\" c" com.acme.Tag -7
            }
            """);

    assertEquals("com.acme", model.packageName());
    assertEquals("Tagger", model.name());
    assertEquals(
        List.of(
            "input words { length 128 ngrams 3..5; embed 64 }",
            "dense 0.0005 25ms \"a \\\"b\\\" c\" com.acme.Tag -7"),
        model.constructs().stream().map(HeedParserTest::shown).toList());
  }

  @Test
  void aBraceMayBeginALineAndEndsItsStatement() {
    Declaration model =
        one(
            """
            model Tagger
            // a comment between
            {
              residual
              { norm } residual { norm;; dense 3 } norm /* in
              between */ dense
            }
            """);

    assertEquals(
        List.of("residual { norm }", "residual { norm; dense 3 }", "norm dense"),
        model.constructs().stream().map(HeedParserTest::shown).toList());
  }

  @Test
  void placesCountFromOneInCodePoints() {
    Declaration model = one("model Tagger {\n  /* \uD83E\uDD86 */ norm 7\n}");
    Construct norm = model.constructs().get(0);

    assertEquals("model.heed:2:11", norm.origin().describe());
    assertEquals("model.heed:2:16", norm.arguments().get(0).origin().describe());
  }

  @Test
  void docCommentsBelongToTheModelBelow() {
    List<Declaration> models =
        parse(
            """
            /** Not of a model. */
            package com.acme

            /**
             * Tags words.
             *
             *   <p>Indented.
             */
            // more
            model First { norm }
            model Second { norm }
            /** Short. */ model Third { norm }
            """);

    assertEquals(
        List.of("Tags words.\n\n  <p>Indented.", "", "Short."),
        models.stream().map(Declaration::documentation).toList());
  }

  @Test
  void aTextBlockTakesItsNamesFromOutside() {
    Diagnostics diagnostics = new Diagnostics();
    Declaration model =
        HeedParser.parseBody(
                SourceText.of("Tagger", "norm\ndense 3"), "com.acme", "Tagger", "Doc.", diagnostics)
            .orElseThrow();

    assertEquals("com.acme", model.packageName());
    assertEquals("Doc.", model.documentation());
    assertEquals(2, model.constructs().size());
    assertFalse(diagnostics.hasErrors());
  }

  private static Declaration one(String text) {
    List<Declaration> models = parse(text);
    assertEquals(1, models.size());
    return models.get(0);
  }

  private static List<Declaration> parse(String text) {
    Diagnostics diagnostics = new Diagnostics();
    List<Declaration> models = HeedParser.parse(SourceText.of("model.heed", text), diagnostics);
    assertEquals(List.of(), diagnostics.all());
    return models;
  }

  private static String shown(Construct construct) {
    return construct.keyword()
        + construct.arguments().stream()
            .map(Argument::value)
            .map(value -> " " + value)
            .collect(Collectors.joining())
        + construct
            .body()
            .map(
                body ->
                    body.stream()
                        .map(HeedParserTest::shown)
                        .collect(Collectors.joining("; ", " { ", " }")))
            .orElse("");
  }
}
