package dev.heed.dsl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.RandomSpecs;
import dev.heed.dsl.read.ReadModel;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.spec.ModelSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeedPrinterTest {

  private static final String TEXT =
      """
      package com.acme.nlp

      /**
       * Tags words.
       *
       * Well.
       */
      model Tagger {
        trainable
        input words {
          length 128
          vocabulary 20000
          minimum 2
          ngrams 3..5
          buckets 30000
          embed 64
        }
        window 2
        window { back 1; ahead 0 }
        repeat 2 {
          residual { norm; attention { heads 4; bias off }; dropout 0.1 }
          residual { norm { epsilon 1e-06 }; dense 256 gelu; dense 64 { bias off } }
        }
        attention { causal }
        attention { heads 4; causal; back 32 }
        attention { reach 32 }
        attention { back 32; ahead 8 }
        output label each of com.acme.nlp.Upos
      }
      """;

  @Test
  void printsAsPeopleWouldWrite() {
    assertEquals(TEXT.replace("1e-06", "0.0000010"), HeedPrinter.print(read(TEXT)));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsPrintedReadsAsAnEqualSpec(long seed) {
    RandomSpecs specs = new RandomSpecs(seed);
    for (int i = 0; i < 100; i++) {
      ModelSpec spec = specs.model();
      String text = HeedPrinter.print(spec);
      assertEquals(spec, read(text), () -> "seed " + seed + "\n" + text);
    }
  }

  private static ModelSpec read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    List<Declaration> models = HeedParser.parse(SourceText.of("model.heed", text), diagnostics);
    ReadModel read = SpecReader.read(models.get(0), diagnostics).orElseThrow();
    assertEquals(List.of(), diagnostics.all(), text);
    return read.spec();
  }
}
