package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.HeedPrinter;
import dev.heed.dsl.text.SourceText;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same model gives the same Java whatever the form, the run and the place that it is declared
 * in.
 */
class FormsTest {

  static Stream<Arguments> models() {
    return Samples.wholeModels().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void generationIsDeterministic(String name, String text) {
    GeneratedModel first = CompiledModel.generate(CompiledModel.declaration(text));
    GeneratedModel second = CompiledModel.generate(CompiledModel.declaration(text));
    assertEquals(first.files(), second.files(), name);
    assertEquals(first.dumps(), second.dumps(), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void aTextBlockGivesTheJavaOfAFile(String name, String text) {
    GeneratedModel file = CompiledModel.generate(CompiledModel.declaration(text));
    GeneratedModel block = CompiledModel.generate(textBlock(text, "Sample"));
    assertEquals(file.spec(), block.spec(), name);
    assertEquals(sources(file, "Sample"), sources(block, "Sample"), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void anotherNameChangesNamesOnly(String name, String text) {
    // As long as the first, so that lines break at the same places.
    GeneratedModel sample = CompiledModel.generate(textBlock(text, "Sample"));
    GeneratedModel other = CompiledModel.generate(textBlock(text, "Xample"));
    assertNotEquals(sample.files(), other.files(), name);
    assertEquals(sources(sample, "Sample"), sources(other, "Xample"), name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void aPrintedSpecGivesTheSameJava(String name, String text) {
    GeneratedModel written = CompiledModel.generate(CompiledModel.declaration(text));
    String printed = HeedPrinter.print(written.spec());
    GeneratedModel again = CompiledModel.generate(CompiledModel.declaration(printed));
    assertEquals(written.spec(), again.spec(), name);
    assertEquals(sources(written, "Sample"), sources(again, "Sample"), name);
  }

  /**
   * What stands between the braces of a model, indented as a text block in an annotation might be.
   */
  private static Declaration textBlock(String text, String name) {
    String body = text.substring(text.indexOf('{') + 1, text.lastIndexOf('}'));
    Diagnostics diagnostics = new Diagnostics();
    return HeedParser.parseBody(
            SourceText.of("Sample.java", "\n\n" + body.indent(6)), "sample", name, "", diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
  }

  /** Sources by class without comments on their origin, the model's name replaced. */
  private static Map<String, String> sources(GeneratedModel model, String name) {
    Map<String, String> sources = new TreeMap<>();
    for (GeneratedFile file : model.files()) {
      String source = file.source().replaceAll("(?m)^.*sample\\.heed:.*$|^.*Sample\\.java:.*$", "");
      sources.put(file.className().replace(name, "Sample"), source.replace(name, "Sample"));
    }
    return sources;
  }
}
