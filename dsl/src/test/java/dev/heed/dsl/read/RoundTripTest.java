package dev.heed.dsl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.HeedPrinter;
import dev.heed.dsl.text.SourceText;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed of a spec reads as an equal spec, for every construct that there is. */
class RoundTripTest {

  static Stream<Signature> constructs() {
    return LanguageWords.signatures().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("constructs")
  void eachConstructAlone(Signature signature) {
    for (int seed = 0; seed < 100; seed++) {
      RandomStatements statements = new RandomStatements(new Random(seed));
      assertPrintedReadsEqual(statements.modelWith(signature), signature.phrase() + ", " + seed);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void wholeModels(long seed) {
    RandomStatements statements = new RandomStatements(new Random(seed));
    for (int i = 0; i < 100; i++) {
      assertPrintedReadsEqual(statements.model(), "seed " + seed);
    }
  }

  @Test
  void aSequenceWithoutAnInput() {
    String text =
        """
        model Writer {
          output sequence { vocabulary 9 length 7 embed 4 decoder { repeat 2 { attention { causal } } } }
        }
        """;
    Declaration model =
        HeedParser.parse(SourceText.of("model.heed", text), new Diagnostics()).get(0);
    assertEquals(new NoInputSpec(), read(model, text).input());
    assertPrintedReadsEqual(model, text);
  }

  /** The text is a fixed point, too: what was printed and read is printed the same. */
  private static void assertPrintedReadsEqual(Declaration model, String what) {
    ModelSpec spec = read(model, what);
    String text = HeedPrinter.print(spec);
    Diagnostics diagnostics = new Diagnostics();
    List<Declaration> parsed = HeedParser.parse(SourceText.of("model.heed", text), diagnostics);
    assertEquals(List.of(), diagnostics.all(), what + "\n" + text);
    ModelSpec again = read(parsed.get(0), what + "\n" + text);
    assertEquals(spec, again, what + "\n" + text);
    assertEquals(text, HeedPrinter.print(again), what);
  }

  private static ModelSpec read(Declaration model, String what) {
    Diagnostics diagnostics = new Diagnostics();
    ModelSpec spec = SpecReader.read(model, diagnostics).orElseThrow().spec();
    assertEquals(List.of(), diagnostics.all(), what);
    return spec;
  }
}
