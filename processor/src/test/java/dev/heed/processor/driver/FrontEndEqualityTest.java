package dev.heed.processor.driver;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One model in a file, in a text block and in annotations is one spec. */
class FrontEndEqualityTest {

  private static final String UPOS = "package com.acme.nlp;\npublic enum Upos { NOUN, VERB }";

  @Test
  void everyConstructMeansTheSameInAllForms() {
    String body =
        """
        trainable
        block mix { norm; attention { heads 4 bias off } }
        block think { norm { epsilon 1e-6 }; dense 256 gelu; dense 64; dropout 0.1 }
        input words { length 128 vocabulary 20_000 minimum 2 ngrams 3..5 buckets 30_000 embed 64 }
        position sinusoidal
        window 2
        dense 64 relu
        window { back 1 ahead 3 }
        dense { width 64 bias off }
        attention { heads 2 causal back 16 }
        attention { reach 8 }
        attention { heads 1 back 5 ahead 7 }
        repeat 2 { residual { use mix }; residual { use think } }
        use mix
        norm
        output label each of com.acme.nlp.Upos
        """;
    assertAllEqual(
        body,
        """
        @AttentionModel
        @Output(labelEach = @LabelEach(Upos.class))
        @Layers({
          @Layer(position = @Position(PositionKind.SINUSOIDAL)),
          @Layer(window = @Window(2)),
          @Layer(dense = @Dense(width = 64, activation = Activation.RELU)),
          @Layer(window = @Window(back = 1, ahead = 3)),
          @Layer(dense = @Dense(width = 64, bias = false)),
          @Layer(attention = @Attention(heads = 2, causal = true, back = 16)),
          @Layer(attention = @Attention(heads = 1, reach = 8)),
          @Layer(attention = @Attention(heads = 1, causal = false, back = 5, ahead = 7)),
          @Layer(use = "encoder", repeat = 2),
          @Layer(use = "mix"),
          @Layer(norm = @Norm)
        })
        @Block(name = "mix", layers = {
          @Layer(norm = @Norm), @Layer(attention = @Attention(heads = 4, bias = false))})
        @Block(name = "think", layers = {
          @Layer(norm = @Norm(epsilon = 1e-6)),
          @Layer(dense = @Dense(width = 256, activation = Activation.GELU)),
          @Layer(dense = @Dense(width = 64)),
          @Layer(dropout = @Dropout(0.1))})
        @Block(name = "encoder", layers = {@Layer(residual = "mix"), @Layer(residual = "think")})
        @Input(words = @Words(
            length = 128, vocabulary = 20_000, minimum = 2, ngrams = @Range(from = 3, to = 5),
            buckets = 30_000, embed = 64))
        @Trainable
        """);
  }

  @Test
  void optionsOfAttentionMeanTheSameInAllForms() {
    assertAllEqual(
        """
        input words { length 128 vocabulary 20_000 embed 64 }
        attention { heads 8 groups 2 head width 16 value width 32 query bias off scale 0.125 }
        attention { heads 4 score dot bias off output bias on }
        attention { heads 4 position rotary base 500 }
        attention { heads 4 position alibi causal }
        attention { heads 4 position relative buckets 64 distance 256 }
        position learned
        attention { heads 2 score additive soft cap 30 normaliser sigmoid }
        attention { heads 2 normaliser relu }
        attention { heads 2 sinks }
        attention { heads 4 output off key bias off value bias off }
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(words = @Words(length = 128, vocabulary = 20_000, embed = 64))
        @Layers({
          @Layer(attention = @Attention(
              heads = 8, groups = 2, headWidth = 16, valueWidth = 32, queryBias = false, scale = 0.125)),
          @Layer(attention = @Attention(heads = 4, score = Score.DOT, bias = false, outputBias = true)),
          @Layer(attention = @Attention(heads = 4, position = RelativePosition.ROTARY, base = 500)),
          @Layer(attention = @Attention(heads = 4, position = RelativePosition.ALIBI, causal = true)),
          @Layer(attention = @Attention(
              heads = 4, position = RelativePosition.RELATIVE, buckets = 64, distance = 256)),
          @Layer(position = @Position(PositionKind.LEARNED)),
          @Layer(attention = @Attention(
              heads = 2, score = Score.ADDITIVE, softCap = 30, normaliser = Normaliser.SIGMOID)),
          @Layer(attention = @Attention(heads = 2, normaliser = Normaliser.RELU)),
          @Layer(attention = @Attention(heads = 2, sinks = true)),
          @Layer(attention = @Attention(heads = 4, output = false, keyBias = false, valueBias = false))
        })
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void defaultsAreTheSameInAllForms() {
    assertAllEqual(
        """
        input words { length 1 vocabulary 2 embed 1 }
        attention { heads 1 }
        dense 1
        norm
        output label each of Upos
        """
            .replace("Upos", "com.acme.nlp.Upos"),
        """
        @AttentionModel
        @Input(words = @Words(length = 1, vocabulary = 2, embed = 1))
        @Layers({
          @Layer(attention = @Attention(heads = 1)),
          @Layer(dense = @Dense(width = 1)),
          @Layer(norm = @Norm)
        })
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void modelsOfWholeInputsAreTheSameInAllForms() {
    assertAllEqual(
        """
        input words { length 9 vocabulary 20 embed 4 }
        dense 3 { activation gelu_tanh }
        gated 5 silu
        norm rms
        pool attention
        norm
        output label whole of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 20, embed = 4))
        @Layers({
          @Layer(dense = @Dense(width = 3, activation = Activation.GELU_TANH)),
          @Layer(gated = @Gated(width = 5, activation = Activation.SILU)),
          @Layer(norm = @Norm(NormKind.RMS)),
          @Layer(pool = @Pool(PoolKind.ATTENTION)),
          @Layer(norm = @Norm)
        })
        @Output(labelWhole = @LabelWhole(Upos.class))
        """);
  }

  @Test
  void sequencesAreTheSameInAllForms() {
    assertAllEqual(
        """
        input words { length 9 vocabulary 20 embed 4 }
        block before { norm; attention { heads 2 causal } }
        block over { norm; attention over input { heads 4 groups 2 head width 3 key bias off } }
        output sequence {
          vocabulary 11
          length 7
          embed 6
          decoder { position sinusoidal; repeat 2 { residual { use before }; residual { use over } }; norm }
        }
        """,
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 20, embed = 4))
        @Block(name = "before", layers = {
          @Layer(norm = @Norm), @Layer(attention = @Attention(heads = 2, causal = true))})
        @Block(name = "over", layers = {
          @Layer(norm = @Norm),
          @Layer(attentionOverInput = @AttentionOverInput(
              heads = 4, groups = 2, headWidth = 3, keyBias = false))})
        @Block(name = "turn", layers = {@Layer(residual = "before"), @Layer(residual = "over")})
        @Block(name = "decoder", layers = {
          @Layer(position = @Position(PositionKind.SINUSOIDAL)),
          @Layer(use = "turn", repeat = 2),
          @Layer(norm = @Norm)})
        @Output(sequence = @Sequence(vocabulary = 11, length = 7, embed = 6, decoder = "decoder"))
        """);
  }

  @Test
  void sequencesWithoutAnInputAreTheSameInAllForms() {
    assertAllEqual(
        """
        block decoder { position learned; repeat 2 { norm; attention { heads 2 causal } } }
        output sequence { vocabulary 11  length 7  embed 6  decoder { use decoder } }
        """,
        """
        @AttentionModel
        @Block(name = "turn", layers = {
          @Layer(norm = @Norm), @Layer(attention = @Attention(heads = 2, causal = true))})
        @Block(name = "decoder", layers = {
          @Layer(position = @Position(PositionKind.LEARNED)), @Layer(use = "turn", repeat = 2)})
        @Output(sequence = @Sequence(vocabulary = 11, length = 7, embed = 6, decoder = "decoder"))
        """);
  }

  @Test
  void inputsOfVectorsAreTheSameInAllForms() {
    assertAllEqual(
        "input vectors { length 9 width 4 }; norm; output label each of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(vectors = @Vectors(length = 9, width = 4))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        "input vector { width 4 }; norm; output label whole of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(vector = @Vector(width = 4))
        @Layers(@Layer(norm = @Norm))
        @Output(labelWhole = @LabelWhole(Upos.class))
        """);
  }

  /** Text has parameters of blocks, annotations have Java's constants. */
  @Test
  void blocksWithParametersAreTheBlocksWrittenOut() {
    assertAllEqual(
        """
        block think(inner = 8, rate = 0.1) { norm; dense inner gelu; dropout rate; dense 4 }
        input words { length 9 vocabulary 20 embed 4 }
        residual { use think }
        residual { use think(inner = 16) }
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 20, embed = 4))
        @Block(name = "think", layers = {
          @Layer(norm = @Norm),
          @Layer(dense = @Dense(width = Inner.SMALL, activation = Activation.GELU)),
          @Layer(dropout = @Dropout(0.1)),
          @Layer(dense = @Dense(width = 4))})
        @Block(name = "thinkMore", layers = {
          @Layer(norm = @Norm),
          @Layer(dense = @Dense(width = 2 * Inner.SMALL, activation = Activation.GELU)),
          @Layer(dropout = @Dropout(0.1)),
          @Layer(dense = @Dense(width = 4))})
        @Layers({@Layer(residual = "think"), @Layer(residual = "thinkMore")})
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void outputsOfLabelSequencesAreTheSameInAllForms() {
    assertAllEqual(
        "input vectors { length 9 width 4 }; output label each of com.acme.nlp.Upos { crf }",
        """
        @AttentionModel
        @Input(vectors = @Vectors(length = 9, width = 4))
        @Output(labelEach = @LabelEach(value = Upos.class, crf = true))
        """);
    assertAllEqual(
        "input vectors { length 9 width 4 }; output label each of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(vectors = @Vectors(length = 9, width = 4))
        @Output(labelEach = @LabelEach(value = Upos.class, crf = false))
        """);
    assertAllEqual(
        "input vectors { length 9 width 4 }; norm; output label ctc of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(vectors = @Vectors(length = 9, width = 4))
        @Layers(@Layer(norm = @Norm))
        @Output(labelCtc = @LabelCtc(Upos.class))
        """);
  }

  @Test
  void graphsAreTheSameInAllForms() {
    assertAllEqual(
        """
        input graph { nodes 144 width 40 edges 4 }
        attention { heads 4 over edges edge bias }
        attention { heads 4 distance bias 5 edge bias off }
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(graph = @Graph(nodes = 144, width = 40, edges = 4))
        @Layers({
          @Layer(attention = @Attention(heads = 4, overEdges = true, edgeBias = true)),
          @Layer(attention = @Attention(heads = 4, distanceBias = 5, edgeBias = false))
        })
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        "input graph { nodes 9 width 4 }; norm; output label each of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(graph = @Graph(nodes = 9, width = 4))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void inputsOfImagesAreTheSameInAllForms() {
    assertAllEqual(
        "input image { 8×10 channels 3 patch 2 }; norm; output label each of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(image = @Image(size = @Size(height = 8, width = 10), channels = 3, patch = 2))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        """
        input image { 28×28 flat range 1 mean 0.1307 deviation 0.3081 }
        norm
        output label whole of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(image = @Image(
            size = @Size(height = 28, width = 28), flat = true, range = 1, mean = 0.1307,
            deviation = 0.3081))
        @Layers(@Layer(norm = @Norm))
        @Output(labelWhole = @LabelWhole(Upos.class))
        """);
  }

  @Test
  void inputsOfTextAreTheSameInAllForms() {
    assertAllEqual(
        """
        input text characters { length 90 vocabulary 200 minimum 2 embed 8 overlong windows overlap 9 }
        norm
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(text = @Text(
            value = Symbols.CHARACTERS, length = 90, vocabulary = 200, minimum = 2, embed = 8,
            overlong = Overlong.WINDOWS, overlap = 9))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        "input text bytes { length 90 embed 8 }; norm; output label each of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(text = @Text(value = Symbols.BYTES, length = 90, embed = 8))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        """
        input text subwords { length 90 vocabulary 30_522 embed 8 enclosed overlong truncate }
        norm
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(text = @Text(
            value = Symbols.SUBWORDS, length = 90, vocabulary = 30_522, embed = 8, enclosed = true,
            overlong = Overlong.TRUNCATE))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void oneHotWordsAndOverlongInputsAreTheSameInAllForms() {
    assertAllEqual(
        """
        input words { length 90 vocabulary 200 one hot overlong truncate }
        dense 8 relu
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(words = @Words(
            length = 90, vocabulary = 200, oneHot = true, overlong = Overlong.TRUNCATE))
        @Layers(@Layer(dense = @Dense(width = 8, activation = Activation.RELU)))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        """
        input multi hot { length 9 columns 40 overlong windows overlap 3 }
        dense 8
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(multiHot = @MultiHot(
            length = 9, columns = 40, overlong = Overlong.WINDOWS, overlap = 3))
        @Layers(@Layer(dense = @Dense(width = 8)))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        """
        input vectors { length 90 width 8 overlong windows overlap 10 }
        norm
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(vectors = @Vectors(
            length = 90, width = 8, overlong = Overlong.WINDOWS, overlap = 10))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void inputsOfAudioAreTheSameInAllForms() {
    assertAllEqual(
        """
        input audio { rate 8 kHz mfcc 39 length 60s }
        norm
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(audio = @Audio(rate = 8000, mfcc = 39, length = "60s"))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        """
        input audio {
          rate 16 kHz  window 32ms  hop 0.008 s  padded  length 6_000  loudness rms
          mfcc 26 deltas 1 filters 30 lowest 50Hz highest 7 kHz
        }
        norm
        output label each of com.acme.nlp.Upos
        """,
        """
        @AttentionModel
        @Input(audio = @Audio(
            rate = 16_000, window = "32ms", hop = "0.008 s", padded = true, length = "6000",
            loudness = Loudness.RMS, mfcc = 26, deltas = 1, filters = 30, lowest = 50, highest = 7000))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        "input audio { rate 8000 samples length 1s }; norm; output label each of"
            + " com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(audio = @Audio(rate = 8000, samples = true, length = "1s"))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
    assertAllEqual(
        "input audio { rate 8000 log mel 80 length 1s }; norm; output label each of"
            + " com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(audio = @Audio(rate = 8000, logMel = 80, length = "1s"))
        @Layers(@Layer(norm = @Norm))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void outputsAreTheSameInAllForms() {
    assertSameOutput("each of Upos smoothing 0.1", "Each(value = Upos.class, smoothing = 0.1)");
    assertSameOutput(
        "whole of Upos { smoothing 0.1 }", "Whole(value = Upos.class, smoothing = 0.1)");
    assertSameOutput("each several of Upos", "EachSeveral(Upos.class)");
    assertSameOutput(
        "whole several of Upos { smoothing 0.2 }",
        "WholeSeveral(value = Upos.class, smoothing = 0.2)");
    assertSameOutput("each numbers 3", "EachNumbers(3)");
    assertSameOutput("whole numbers 1", "WholeNumbers(1)");
  }

  private static void assertSameOutput(String text, String annotation) {
    String pool = text.startsWith("whole") ? "pool mean" : "norm";
    String pooled = text.startsWith("whole") ? "pool = @Pool(PoolKind.MEAN)" : "norm = @Norm";
    String member = annotation.substring(0, annotation.indexOf('('));
    assertAllEqual(
        "input vectors { length 9 width 4 }; %s; output label %s"
            .formatted(pool, text.replace("Upos", "com.acme.nlp.Upos")),
        """
        @AttentionModel
        @Input(vectors = @Vectors(length = 9, width = 4))
        @Layers(@Layer(%s))
        @Output(label%s = @Label%s)
        """
            .formatted(pooled, member, annotation));
  }

  @Test
  void sharedRepeatsAreTheSameInAllForms() {
    assertAllEqual(
        "input vectors { length 9 width 4 }; repeat 3 shared { norm }; repeat 2 { norm }; output"
            + " label each of com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(vectors = @Vectors(length = 9, width = 4))
        @Layers({
          @Layer(norm = @Norm, repeat = 3, shared = true),
          @Layer(norm = @Norm, shared = false, repeat = 2)
        })
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  @Test
  void anEmptyListOfAnnotationsIsNone() {
    assertAllEqual(
        "input words { length 1 vocabulary 2 embed 1 }; norm; output label each of"
            + " com.acme.nlp.Upos",
        """
        @AttentionModel
        @Input(words = @Words(length = 1, vocabulary = 2, embed = 1, ngrams = {}))
        @Layers(@Layer(norm = @Norm, dense = {}))
        @Output(labelEach = @LabelEach(Upos.class))
        """);
  }

  /** The statements mean in a file, in a text block and as annotations of Tagger the same. */
  static void assertAllEqual(String body, String annotations) {
    String documentation =
        """
        /**
         * Tags each word.
         *
         * <pre>  a  saw </pre>
         */
        """;
    ModelSpec file =
        inFile("package com.acme.nlp\n" + documentation + "model Tagger {\n" + body + "\n}\n");
    ModelSpec text = inJava(documentation + "@AttentionModel(\"\"\"\n" + body + "\"\"\")\n");
    ModelSpec structured = inJava(documentation + annotations);
    assertEquals(file, text);
    assertEquals(file, structured);
    assertEquals("Tags each word.\n\n<pre>  a  saw </pre>", file.documentation());
  }

  private static ModelSpec inFile(String text) {
    Diagnostics diagnostics = new Diagnostics();
    List<Declaration> models = HeedParser.parse(SourceText.of("tagger.heed", text), diagnostics);
    ModelSpec spec = SpecReader.read(models.get(0), diagnostics).orElseThrow().spec();
    assertEquals(List.of(), diagnostics.all());
    return spec;
  }

  private static ModelSpec inJava(String annotated) {
    SpecCompilation compiled =
        SpecCompilation.of(
            UPOS,
            "package com.acme.nlp;\ninterface Inner { int SMALL = 8; }",
            "package com.acme.nlp;\nimport dev.heed.annotations.*;\n"
                + annotated
                + "interface Tagger {}\n");
    assertThat(compiled.compilation()).succeededWithoutWarnings();
    assertEquals(1, compiled.specs().size());
    return compiled.specs().get(0);
  }
}
