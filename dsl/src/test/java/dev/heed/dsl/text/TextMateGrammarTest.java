package dev.heed.dsl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.heed.dsl.read.LanguageExamples;
import dev.heed.dsl.read.LanguageWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The colours of {@code editor/heed.tmLanguage.json}. */
class TextMateGrammarTest {

  private static final Path FILE =
      Path.of(System.getProperty("basedir", ""), "editor/heed.tmLanguage.json");

  private static final String KEYWORD = "keyword.control.heed";

  private TextMateGrammar grammar;

  @BeforeEach
  void read() throws IOException {
    grammar = TextMateGrammar.read(FILE);
  }

  @Test
  void everyKeywordIsOneWhereverAStatementBegins() {
    for (String keyword : LanguageWords.statements()) {
      for (String before : List.of("", "  ", "norm; ", "residual { ", "residual {norm} ")) {
        String text = before + keyword + " name";
        assertEquals(KEYWORD, grammar.scopes(text)[before.length()], text);
      }
    }
  }

  @Test
  void everyOtherWordOfTheLanguageHasAColour() {
    Set<String> words = new TreeSet<>(LanguageWords.all());
    for (String word : words) {
      String text = "dense " + word + " 3";
      String scope = grammar.scopes(text)[6];
      assertNotEquals(TextMateGrammar.NONE, scope, text);
      assertNotEquals(KEYWORD, scope, text);
    }
  }

  @Test
  void everyCharacterOfTheExamplesHasAColour() {
    for (String example : LanguageExamples.all()) {
      String[] scopes = grammar.scopes(example);
      for (int i = 0; i < scopes.length; i++) {
        if (!Character.isWhitespace(example.charAt(i))) {
          assertNotEquals(TextMateGrammar.NONE, scopes[i], example.substring(i));
        }
      }
    }
  }

  @Test
  void eachKindOfTokenHasItsOwnColour() {
    assertScope("comment.block.documentation.heed", "/** a\n b */ norm", "b");
    assertScope("comment.block.heed", "/* a\n b */ norm", "b");
    assertScope("comment.line.double-slash.heed", "norm // 3", "3");
    assertScope("string.quoted.double.heed", "import a from \"b\\\"/c.heed\"", "c.heed");
    assertScope("constant.numeric.range.heed", "ngrams 3..5", "..");
    assertScope("constant.numeric.size.heed", "image 28×28", "×");
    assertScope("constant.numeric.heed", "norm { epsilon 1e-5 }", "-5");
    assertScope("constant.language.heed", "dense 3 { bias off }", "off");
    assertScope("entity.name.type.heed", "model Small = Tagger(width = 3)", "Small");
    assertScope("entity.name.type.heed", "model Small = Tagger(width = 3)", "Tagger");
    assertScope("variable.parameter.heed", "model Small = Tagger(width = 3)", "width");
    assertScope("entity.name.type.heed", "output label each of com.acme.Tag", "acme");
    assertScope("entity.name.namespace.heed", "package com.acme", "acme");
    assertScope("support.type.property-name.heed", "dense width 3", "width");
  }

  private void assertScope(String scope, String text, String part) {
    int from = text.indexOf(part);
    String[] scopes = grammar.scopes(text);
    for (int i = from; i < from + part.length(); i++) {
      assertEquals(scope, scopes[i], text + " at " + i);
    }
  }
}
