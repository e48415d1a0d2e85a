package dev.heed.dsl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A parameter means its value, wherever a value stands. */
class ParametersTest {

  private static final String FAMILY =
      """
      /** Tags words. */
      model Tagger(width = 64, heads = 4, activation = gelu, ngrams = 3..5, labels = com.acme.Tag) {
        block think(inner = width) {
          norm
          dense inner activation
          dense width
        }
        input words { length 128 vocabulary 20_000 ngrams ngrams buckets 9 embed width }
        residual { norm; attention { heads heads } }
        residual { use think(inner = 256) }
        residual { use think }
        output label each of labels
      }

      %s
      """;

  private static final String WRITTEN_OUT =
      """
      /** %s */
      model %s {
        input words { length 128 vocabulary 20_000 ngrams %s buckets 9 embed %s }
        residual { norm; attention { heads %s } }
        residual { norm; dense 256 %s; dense %4$s }
        residual { norm; dense %4$s %6$s; dense %4$s }
        output label each of %s
      }
      """;

  @Test
  void aFamilyIsItsMembersWrittenOut() {
    List<ModelSpec> models =
        read(
            FAMILY.formatted(
                """
                model Small = Tagger(
                  width = 32,   // half of it
                  labels = Other
                )
                /** Fast. */
                model Fast = Tagger(heads = 1, activation = relu, ngrams = 3)
                model Same = Tagger()
                """));

    assertEquals(
        List.of(
            writtenOut("Tags words.", "Tagger", "3..5", 64, 4, "gelu", "com.acme.Tag"),
            writtenOut("Tags words.", "Small", "3..5", 32, 4, "gelu", "Other"),
            writtenOut("Fast.", "Fast", "3", 64, 1, "relu", "com.acme.Tag"),
            writtenOut("Tags words.", "Same", "3..5", 64, 4, "gelu", "com.acme.Tag")),
        models);
  }

  private static ModelSpec writtenOut(Object... values) {
    return read(WRITTEN_OUT.formatted(values)).get(0);
  }

  /** Properties and parameters may have the same names: width is 8, bias off, heads 2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dense width                          | dense 8
          dense width activation               | dense 8 gelu
          dense width width                    | dense 8
          dense width 4                        | dense 4
          dense width gelu                     | dense 8 gelu
          dense width activation relu          | dense 8 relu
          dense width width activation activation | dense 8 gelu
          dense width width activation         | dense 8 gelu
          dense { width width }                | dense 8
          dense { width width bias bias }      | dense 8 { bias off }
          dense width bias bias                | dense 8 { bias off }
          attention { heads heads bias bias }  | attention { heads 2 bias off }
          attention { heads heads causal }     | attention { heads 2 causal }
          attention { causal back back }       | attention { causal back 3 }
          attention { causal causal }          | attention { causal on }
          attention { head width width }       | attention { head width 8 }
          window back                          | window 3
          repeat back { norm }                 | repeat 3 { norm }
          repeat times back { norm }           | repeat 3 { norm }
          """)
  void meansItsValue(String layer, String writtenOut) {
    String head =
        "model Tagger(width = 8, bias = off, heads = 2, activation = gelu, back = 3, causal = on)";
    String all =
        " block unused { dense width activation { bias bias }; window back;"
            + " attention { heads heads causal causal } }";
    assertEquals(body(head, layer, all), body("model Tagger", writtenOut, ""));
  }

  private static ModelSpec body(String head, String layer, String unused) {
    String text =
        head
            + " {\ninput words { length 128 vocabulary 9 embed 8 }\n"
            + layer
            + "\noutput label each of Tag\n"
            + unused
            + "\n}\n";
    Diagnostics diagnostics = new Diagnostics(Set.of("UnusedBlock"));
    return read(text, diagnostics).get(0);
  }

  private static List<ModelSpec> read(String text) {
    return read(text, new Diagnostics());
  }

  private static List<ModelSpec> read(String text, Diagnostics diagnostics) {
    List<Declaration> models = HeedParser.parse(SourceText.of("model.heed", text), diagnostics);
    List<ModelSpec> specs =
        models.stream()
            .map(model -> SpecReader.read(model, diagnostics).orElseThrow().spec())
            .toList();
    assertEquals(List.of(), diagnostics.all(), text);
    return specs;
  }
}
