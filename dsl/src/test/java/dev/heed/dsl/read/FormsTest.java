package dev.heed.dsl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Diagnostic;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms in which one thing can be written mean the same. */
class FormsTest {

  private static final Origin PLACE = () -> "@Layer of com.acme.Tagger";

  private static final String TEXT =
      """
      input words { length 128  vocabulary 20_000  ngrams 3..5 buckets 30_000  embed 64 }
      block mix { norm; attention { heads 4 bias off } }
      repeat 2 { residual { use mix } }
      window 2
      dense 64 relu
      dropout 0.1
      output label each of com.acme.Tag
      """;

  /** What the annotation front end builds: members are named arguments, choices are words. */
  @Test
  void namedArgumentsOfAnnotationsAreProperties() {
    Construct input =
        statement(
            "input",
            Optional.empty(),
            word("words"),
            named("length", number("128")),
            named("vocabulary", number("20000")),
            named("ngrams", new Value.Range(3, 5)),
            named("buckets", number("30000")),
            named("embed", number("64")));
    Construct attention =
        statement(
            "attention",
            Optional.empty(),
            named("heads", number("4")),
            named("bias", new Value.Word("off")));
    Construct mix =
        statement(
            "block",
            Optional.of(List.of(statement("norm", Optional.empty()), attention)),
            named("name", new Value.Word("mix")));
    Construct residual =
        statement(
            "residual", Optional.of(List.of(statement("use", Optional.empty(), word("mix")))));
    List<Construct> statements =
        List.of(
            input,
            mix,
            statement("repeat", Optional.of(List.of(residual)), value(number("2"))),
            statement("window", Optional.empty(), named("value", number("2"))),
            statement(
                "dense",
                Optional.empty(),
                named("width", number("64")),
                named("activation", new Value.Word("relu"))),
            statement("dropout", Optional.empty(), value(number("0.1"))),
            statement(
                "output",
                Optional.empty(),
                word("labelEach"),
                named("value", new Value.Word("com.acme.Tag"))));

    assertEquals(read(TEXT), read(new Declaration("com.acme", "Tagger", "", statements, PLACE)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dense 256 gelu                | dense { width 256; activation gelu; bias on }
          dense 256 gelu                | dense width 256 activation gelu
          dense 256 { activation relu } | dense 256 relu
          window 2                      | window { back 2 ahead 2 }
          window { back 2 }             | window { back 2 ahead 0 }
          attention                     | attention { heads 1 bias on }
          attention heads 4 bias off    | attention { bias off; heads 4 }
          attention { causal }          | attention { causal on }
          attention { causal }          | attention { ahead 0 }
          attention heads 4 causal      | attention { causal; heads 4 }
          attention { causal back 3 }   | attention { back 3 ahead 0 causal off }
          attention { reach 3 }         | attention { back 3 ahead 3 }
          attention { causal false }    | attention { causal off }
          attention { sinks }           | attention { normaliser softmax sinks on }
          attention soft cap 30         | attention { soft cap 30 }
          attention { score scaled }    | attention { position none normaliser softmax }
          norm                          | norm { epsilon 0.00001 }
          dropout { rate 0.1 }          | dropout 0.1
          repeat 2 { norm }             | repeat times 2 { norm }
          dense 1e2                     | dense 1_00
          """)
  void meanTheSame(String one, String other) {
    String ends = "\ninput words { length 8 vocabulary 9 embed 4 }\noutput label each Tag";
    assertEquals(read(one + ends), read(other + ends));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          image { 8×8 channels 1 patch 2 }          | image 8x8 { patch 2 }
          image { size 8×8; channels 1; patch 2 }   | image size 8 × 8 patch 2 range 255
          image { 8x10 channels 3 flat }            | image { flat on; channels 3; size 8×10 }
          audio { rate 8000 mfcc 39 length 98 }     | audio { rate 8 kHz mfcc 39 length 1s }
          audio { rate 8kHz mfcc 39 length 998 }    | audio { rate 8000 Hz window 25 ms hop 0.01s mfcc 39 deltas 2 filters 40 length 10s }
          audio { rate 16000 padded log mel 80 length 6_000 } | audio { logMel 80 rate 16 kHz padded on length 1 min lowest 20Hz highest 8 kHz }
          audio { rate 22.05kHz samples length 1 }  | audio { length 25ms samples on rate 22050 loudness recorded }
          """)
  void inputsMeanTheSame(String one, String other) {
    String end = "\noutput label whole of Tag";
    assertEquals(read("input " + one + end), read("input " + other + end));
  }

  @Test
  void placesOfPropertiesAreKept() {
    ReadModel model = readModel(declaration(TEXT), new Diagnostics());
    Origins origins = model.origins();

    assertEquals("Tagger:2:37", origins.of("layers/0/layers/0/layers/1#heads").describe());
    assertEquals("Tagger:1:22", origins.of("input#length").describe());
    assertEquals("Tagger:1:1", origins.of("input#minimum").describe());
    assertEquals(
        List.of("attention", "block mix", "use mix", "residual", "repeat", "model Tagger"),
        origins.frames("layers/0/layers/0/layers/1").stream().map(frame -> frame.what()).toList());
  }

  @Test
  void anUnknownMemberIsRefusedAtItsPlace() {
    Construct norm = statement("norm", Optional.empty(), named("epsilom", number("1")));
    Diagnostics diagnostics = new Diagnostics();
    List<Construct> statements = List.of(norm);
    assertTrue(
        SpecReader.read(new Declaration("", "Tagger", "", statements, PLACE), diagnostics)
            .isEmpty());
    assertEquals(
        List.of("norm has no property 'epsilom'; did you mean 'epsilon'?"),
        diagnostics.all().stream()
            .filter(each -> each.problem() == Problem.UNKNOWN_PROPERTY)
            .map(Diagnostic::message)
            .toList());
  }

  private static Construct statement(
      String keyword, Optional<List<Construct>> body, Argument... arguments) {
    return new Construct(keyword, Arrays.asList(arguments), body, PLACE);
  }

  private static Argument word(String text) {
    return value(new Value.Word(text));
  }

  private static Argument value(Value value) {
    return Argument.positional(value, PLACE);
  }

  private static Argument named(String name, Value value) {
    return new Argument(name, value, PLACE);
  }

  private static Value number(String digits) {
    return new Value.Quantity(new BigDecimal(digits), "");
  }

  private static ModelSpec read(String body) {
    return read(declaration(body));
  }

  private static Declaration declaration(String body) {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Declaration> declaration =
        HeedParser.parseBody(SourceText.of("Tagger", body), "com.acme", "Tagger", "", diagnostics);
    assertEquals(List.of(), diagnostics.all());
    return declaration.orElseThrow();
  }

  private static ModelSpec read(Declaration declaration) {
    Diagnostics diagnostics = new Diagnostics();
    ModelSpec spec = readModel(declaration, diagnostics).spec();
    assertEquals(List.of(), diagnostics.all());
    return spec;
  }

  private static ReadModel readModel(Declaration declaration, Diagnostics diagnostics) {
    return SpecReader.read(declaration, diagnostics).orElseThrow();
  }
}
