package dev.heed.processor.driver;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each mistake in an annotated interface is one error, at its line, with its values. */
class AnnotationDiagnosticsTest {

  private static final String UPOS = "package com.acme;\npublic enum Upos { NOUN, VERB }";

  @Test
  void headsThatDoNotDivideTheWidth() {
    assertOneError(
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 9, embed = 30))
        @Layers({
          @Layer(norm = @Norm),
          @Layer(attention = @Attention(heads = 4))
        })
        @Output(labelEach = @LabelEach(Upos.class))
        interface Tagger {}
        """,
        "heads = 4",
        "[HeadsDoNotDivideWidth] width 30 is not divisible by 4 heads",
        "@Layers[1].attention.heads on com.acme.Tagger",
        "in model Tagger (com.acme.Tagger)");
  }

  @Test
  void headsThatDoNotDivideTheWidthWithinText() {
    assertOneError(
        textModel("input words { length 9 vocabulary 9 embed 30 }; attention { heads 4 }"),
        "@AttentionModel",
        "[HeadsDoNotDivideWidth] width 30 is not divisible by 4 heads",
        "(text of com.acme.Tagger:1:",
        "      input words { length 9 vocabulary 9 embed 30 }; attention { heads 4 }\n",
        "^");
  }

  @Test
  void causalAttentionThatLooksAhead() {
    assertOneError(
        layers("@Layer(attention = @Attention(heads = 1, causal = true, ahead = 3))"),
        "ahead = 3",
        "[ConflictingProperties] attention has causal and ahead 3; keep one, causal means ahead 0",
        "ahead on com.acme.Tagger");
  }

  @Test
  void attentionThatLooksBackLessThanNothing() {
    assertOneError(
        layers("@Layer(attention = @Attention(heads = 1, back = -1))"),
        "back = -1",
        "[ValueOutOfRange] back -1 is out of range");
  }

  @Test
  void lengthOfZero() {
    assertOneError(
        """
        @AttentionModel
        @Input(words = @Words(
            length = 0, vocabulary = 9, embed = 4))
        @Output(labelEach = @LabelEach(Upos.class))
        interface Tagger {}
        """,
        "length = 0",
        "[ValueOutOfRange] length 0 is out of range",
        "@Input.words.length on com.acme.Tagger");
  }

  @Test
  void lengthOfZeroWithinText() {
    assertOneError(
        textModel("input words { length 0 vocabulary 9 embed 30 }; norm"),
        "@AttentionModel",
        "[ValueOutOfRange] length 0 is out of range",
        "text of com.acme.Tagger:1:22");
  }

  @Test
  void twoOutputs() {
    assertOneError(
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
        @Output(labelEach = {
          @LabelEach(Upos.class),
          @LabelEach(value = Upos.class)
        })
        interface Tagger {}
        """,
        "@LabelEach(value",
        "[DuplicateOutput] model Tagger has two outputs");
  }

  @Test
  void twoOutputsWithinText() {
    assertOneError(
        textModel("input words { length 9 vocabulary 9 embed 4 }; output label each of Upos"),
        "@AttentionModel",
        "[DuplicateOutput] model Tagger has two outputs");
  }

  @Test
  void noOutput() {
    assertOneError(
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
        @Layers({})
        @Output
        interface Tagger {}
        """,
        "interface Tagger",
        "[MissingOutput] model Tagger has no output");
  }

  @Test
  void misspeltKeywordWithinText() {
    assertOneError(
        textModel("input words { length 9 vocabulary 9 embed 4 }; atention { heads 2 }"),
        "@AttentionModel",
        "[UnknownLayer] unknown layer 'atention'; did you mean 'attention'?");
  }

  @Test
  void syntaxErrorWithinText() {
    assertOneError(
        textModel("input words { length 9"),
        "@AttentionModel",
        "[SyntaxError]",
        "text of com.acme");
  }

  @Test
  void missingEnumWithinText() {
    assertOneError(
        textModel("input words { length 9 vocabulary 9 embed 4 }").replace("of Upos", "of Uposs"),
        "@AttentionModel",
        "[MissingEnum] no type 'Uposs' is visible from package com.acme",
        "Upos");
  }

  @Test
  void missingClassIsTheCompilersError() {
    assertOneError(
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
        @Layers({})
        @Output(labelEach = @LabelEach(Uposs.class))
        interface Tagger {}
        """,
        "Uposs.class",
        "cannot find symbol");
  }

  @Test
  void labelsThatAreNoEnum() {
    assertOneError(
        textModel("input words { length 9 vocabulary 9 embed 4 }")
            .replace("of Upos", "of java.lang.Runnable"),
        "@AttentionModel",
        "[NotAnEnum] java.lang.Runnable is an interface, not an enum");
  }

  @Test
  void labelsThatTheModelCannotName() {
    assertOneError(
        textModel("input words { length 9 vocabulary 9 embed 4 }").replace("of Upos", "of Tags.Tag")
            + "class Tags { private enum Tag { A, B } }\n",
        "@AttentionModel",
        "[HiddenEnum] com.acme.Tags.Tag is not visible from package com.acme");
  }

  @Test
  void unknownBlock() {
    assertOneError(
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
        @Block(name = "encoder", layers = @Layer(norm = @Norm))
        @Layers({
          @Layer(use = "encoder"),
          @Layer(residual = "encodr")
        })
        @Output(labelEach = @LabelEach(Upos.class))
        interface Tagger {}
        """,
        "encodr",
        "[UnknownBlock] unknown block 'encodr'; did you mean 'encoder'?");
  }

  @Test
  void equalMistakesAtTwoPlacesAreTwoErrors() {
    Compilation compilation =
        compile(
            layers(
                """
                @Layer(dropout = @Dropout(1.5)),
                  @Layer(dropout = @Dropout(1.5))
                """
                    .strip()));
    assertThat(compilation).hadErrorCount(2);
    List<Long> lines = compilation.errors().stream().map(error -> error.getLineNumber()).toList();
    assertEquals(List.of(6L, 7L), lines);
  }

  /** javac makes a container of repeated annotations and no longer knows their places. */
  @Test
  void mistakesInRepeatedBlocksNameTheirPath() {
    Compilation compilation =
        compile(
            """
            @AttentionModel
            @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
            @Block(name = "a", layers = @Layer(dropout = @Dropout(1.5)))
            @Block(name = "b", layers = @Layer(dropout = @Dropout(1.5)))
            @Layers({@Layer(use = "a"), @Layer(use = "b")})
            @Output(labelEach = @LabelEach(Upos.class))
            interface Tagger {}
            """);
    assertThat(compilation).hadErrorCount(2);
    assertThat(compilation).hadErrorContaining("@Blocks[0].layers.dropout on com.acme.Tagger");
    assertThat(compilation).hadErrorContaining("@Blocks[1].layers.dropout on com.acme.Tagger");
  }

  @Test
  void numberThatIsNone() {
    assertOneError(
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
        @Layers(
          @Layer(dropout = @Dropout(Double.NaN)))
        @Output(labelEach = @LabelEach(Upos.class))
        interface Tagger {}
        """,
        "Double.NaN",
        "NaN");
  }

  @Test
  void layerOfNothing() {
    assertOneError(
        layers("@Layer(repeat = 2)"),
        "@Layer(repeat",
        "[LayerIsNotOneThing] @Layer has nothing; write exactly one layer in each @Layer");
  }

  @Test
  void layerOfTwoThings() {
    assertOneError(
        layers("@Layer(norm = @Norm, dense = @Dense(width = 4))"),
        "@Layer(norm",
        "[LayerIsNotOneThing] @Layer has norm and dense; write exactly one layer");
  }

  @Test
  void repeatOfZero() {
    assertOneError(
        layers("@Layer(norm = @Norm, repeat = 0)"), "repeat = 0", "[ValueOutOfRange]", " 0 ");
  }

  @Test
  void textBesideAnnotations() {
    assertOneError(
        textModel("input words { length 9 vocabulary 9 embed 4 }")
            .replace("interface", "@Trainable\ninterface"),
        "@Trainable",
        "[TwoForms] com.acme.Tagger is declared by a text and by @Trainable; keep one form");
  }

  @Test
  void annotationsWithoutModel() {
    assertOneError(
        """
        @Trainable
        interface Tagger {}
        """,
        "@Trainable",
        "[MissingAttentionModel] @Trainable does nothing without @AttentionModel",
        "com.acme.Tagger");
  }

  @Test
  void importWithinText() {
    assertOneError(
        textModel("import think from \"com/acme/blocks.heed\""),
        "@AttentionModel",
        "[MisplacedHeader] 'import' cannot stand in a text block, since the compiler could not see"
            + " when the other file changes; declare the model in a .heed file");
  }

  @Test
  void unknownParameterOfABlockWithinText() {
    assertOneError(
        textModel(
            "input words { length 9 vocabulary 9 embed 4 };"
                + " block think(inner = 8) { dense inner }; use think(iner = 3)"),
        "@AttentionModel",
        "[UnknownParameter] block think has no parameter 'iner'; did you mean 'inner'?");
  }

  @Test
  void tiedLabelsThatAreNoRowsOfTheTable() {
    String tied =
        layers("@Layer(norm = @Norm)").replace("Upos.class", "value = Upos.class, tied = true");
    assertOneError(
        tied,
        "tied = true",
        "[TiedVocabularyDiffers] tied shares the 9 rows of input words, but there are 2 labels",
        "@Output.labelEach.tied on com.acme.Tagger");
    assertOneError(
        tied.replace("vocabulary = 9", "vocabulary = 2")
            .replace("norm = @Norm", "dense = @Dense(width = 5)"),
        "tied = true",
        "[TiedWidthDiffers] tied shares a table of width 4, but the layers end with width 5",
        "width 5 from dense");
    assertOneError(
        tied.replaceAll("words = .*", "vectors = @Vectors(length = 9, width = 4))"),
        "tied = true",
        "[TiedNeedsTable] tied shares the learned table of the input, and input vectors has none");
  }

  @Test
  void redundantLayerInAnnotationsIsAWarningAtItsPlace() {
    Compilation compilation = compile(layers("@Layer(dropout = @Dropout(0))"));
    assertThat(compilation).succeeded();
    assertThat(compilation)
        .hadWarningContaining(
            "[RedundantLayer] dropout is redundant: a rate of 0 drops nothing; remove it;"
                + " suppress with heed.suppress=RedundantLayer");
  }

  @Test
  void modelOnClass() {
    assertOneError(
        textModel("norm").replace("interface", "class"),
        "class Tagger",
        "[NotAnInterface] @AttentionModel stands on class com.acme.Tagger");
  }

  @Test
  void nestedInterface() {
    assertOneError(
        """
        interface Outer {
          @AttentionModel("norm")
          interface Tagger {}
        }
        """,
        "interface Tagger",
        "[NestedInterface] com.acme.Outer.Tagger is nested");
  }

  private static String layers(String layer) {
    return """
    @AttentionModel
    @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
    @Layers({
      %s
    })
    @Output(labelEach = @LabelEach(Upos.class))
    interface Tagger {}
    """
        .formatted(layer);
  }

  private static String textModel(String statements) {
    return """
    @AttentionModel(\"""
        %s
        output label each of Upos
        \""")
    interface Tagger {}
    """
        .formatted(statements);
  }

  private static Compilation compile(String tagger) {
    return SpecCompilation.of(UPOS, "package com.acme;\nimport dev.heed.annotations.*;\n" + tagger)
        .compilation();
  }

  private static void assertOneError(String tagger, String line, String... parts) {
    Compilation compilation = compile(tagger);
    assertThat(compilation).hadErrorCount(1);
    String error = compilation.errors().get(0).getMessage(Locale.ROOT);
    for (String part : parts) {
      assertThat(compilation).hadErrorContaining(part);
    }
    assertEquals(-1, error.indexOf("\tat "), error);
    List<String> source =
        ("package com.acme;\nimport dev.heed.annotations.*;\n" + tagger).lines().toList();
    assertEquals(
        line,
        source.get((int) compilation.errors().get(0).getLineNumber() - 1).contains(line)
            ? line
            : "line " + compilation.errors().get(0).getLineNumber());
  }
}
