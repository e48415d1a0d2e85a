package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import org.junit.jupiter.api.Test;

/** Doc comments of a declaration are in the Javadoc of what is generated. */
class DocumentationTest {

  @Test
  void commentsOfTheModelAndItsPartsAreTheJavadocOfItsClass() {
    String source =
        source(
            """
            package sample
            /** Tags <b>words</b>. */
            model Sample {
              /** Thinks, twice. */
              block think { norm; /** Inside. */ dense 4 relu }
              /** Words as they
                  stand there. */
              input words { length 4 vocabulary 5 embed 4 }
              // no doc comment
              position sinusoidal
              use think
              residual { use think }
              /** The part of speech. */
              output label each of sample.Tags3
            }
            """);
    String expected =
        """
        /**
         * Tags <b>words</b>.
         *
         * <p>Its parts:
         *
         * <dl>
         *   <dt>{@code input words}
         *   <dd>Words as they
         *      stand there.
         *   <dt>{@code block think}
         *   <dd>Thinks, twice.
         *   <dt>{@code dense}
         *   <dd>Inside.
         *   <dt>{@code output label each}
         *   <dd>The part of speech.
         * </dl>
         *
         * <p>Immutable and safe for any number of threads.""";
    String javadoc = source.substring(source.indexOf("/**"));
    assertEquals(expected, javadoc.substring(0, expected.length()));
    assertFalse(source.contains("no doc comment"));
  }

  @Test
  void nothingInACommentEndsItOrBreaksJava() {
    String text =
        """
        package sample
        /** C:\\users and \\u002a/ and \\\\u0041 $T $L {@link Nothing} &amp; */
        model Sample {
          input words { length 4 vocabulary 5 embed 4 }
          /** \\uuu $S */
          norm
          output label each of sample.Tags3
        }
        """;
    String source = source(text);
    assertTrue(source.contains(" * C:&#92;users and &#92;u002a/ and \\&#92;u0041 $T $L"), source);
    assertTrue(source.contains("<dd>&#92;uuu $S"), source);
    CompiledModel.of(text); // with -Xlint:all -Werror
  }

  @Test
  void aModelWithoutACommentIsNamed() {
    String text = Samples.text(5, 4, 3, "norm");
    assertTrue(source(text).contains(" * The model {@code Sample}."));
  }

  private static String source(String text) {
    GeneratedModel model = CompiledModel.generate(CompiledModel.declaration(text));
    return model.files().stream()
        .filter(file -> file.className().equals("SampleModel"))
        .map(GeneratedFile::source)
        .findFirst()
        .orElseThrow();
  }
}
