package dev.heed.processor.driver;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** What the processor does beside reading: writing, waiting, failing. */
class HeedProcessorTest {

  private static final String UPOS = "package com.acme;\npublic enum Upos { NOUN, VERB }";

  private static final String TAGGER =
      """
      package com.acme;
      import dev.heed.annotations.AttentionModel;
      @AttentionModel(\"""
          input words { length 9 vocabulary 9 embed 4 }
          norm
          output label each of Upos
          \""")
      interface Tagger {}
      """;

  /** Generates an empty class, and one stage's text. */
  private static final ModelGenerator EMPTY_CLASS =
      (declaration, labels, dumps, diagnostics) ->
          SpecReader.read(declaration, diagnostics)
              .map(
                  read ->
                      new GeneratedModel(
                          read.spec(),
                          List.of(
                              new GeneratedFile(
                                  "com.acme",
                                  "TaggerModel",
                                  "package com.acme;\nfinal class TaggerModel {}\n")),
                          Map.of("spec", "the spec")));

  @Test
  void writesClassesCleanly() {
    Compilation compilation =
        javac()
            .withProcessors(new HeedProcessor(EMPTY_CLASS))
            .withOptions("-Xlint:all", "-Werror")
            .compile(SpecCompilation.files(UPOS, TAGGER));
    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation).generatedSourceFile("com.acme.TaggerModel");
  }

  @Test
  void writesStagesBesideTheSources() {
    Compilation compilation = compile(EMPTY_CLASS, "-Aheed.dump=spec");
    assertThat(compilation).succeeded();
    assertThat(compilation)
        .generatedFile(StandardLocation.SOURCE_OUTPUT, "com.acme", "Tagger.spec.txt")
        .contentsAsUtf8String()
        .isEqualTo("the spec");
  }

  @Test
  void writesAReportWhereItIsAskedFor() {
    for (String option : List.of("-Aheed.report", "-Aheed.report=true")) {
      Compilation compilation =
          javac()
              .withProcessors(new HeedProcessor())
              .withOptions(option)
              .compile(SpecCompilation.files(UPOS, TAGGER));
      assertThat(compilation).succeeded();
      assertThat(compilation)
          .generatedFile(StandardLocation.SOURCE_OUTPUT, "com.acme", "Tagger.report.md")
          .contentsAsUtf8String()
          .contains("flowchart TD");
    }
    assertThat(compile(EMPTY_CLASS, "-Aheed.report=false")).succeeded();
  }

  @Test
  void refusesUnknownStages() {
    Compilation compilation = compile(EMPTY_CLASS, "-Aheed.dump=spec,grahp");
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[UnknownStage] heed.dump names no stage 'grahp'");
  }

  @Test
  void refusesToReplaceAClass() {
    Compilation compilation =
        javac()
            .withProcessors(new HeedProcessor(EMPTY_CLASS))
            .compile(
                SpecCompilation.files(UPOS, TAGGER, "package com.acme;\nclass TaggerModel {}"));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[GeneratedClassExists] com.acme.TaggerModel is generated from");
  }

  @Test
  void ownFailureIsOneErrorWithTheModel() {
    Compilation compilation =
        compile(
            (declaration, labels, dumps, diagnostics) -> {
              throw new IllegalStateException("no tile of 3 rows");
            });
    assertThat(compilation).hadErrorCount(1);
    String error = compilation.errors().get(0).getMessage(Locale.ROOT);
    assertTrue(error.startsWith("[InternalError]"), error);
    assertTrue(error.contains("no tile of 3 rows"), error);
    assertTrue(error.contains("please report"), error);
    assertTrue(error.contains("label each of"), error);
    assertFalse(error.contains("\tat "), error);
  }

  @Test
  void endlessRecursionIsOneErrorToo() {
    Compilation compilation = compile(HeedProcessorTest::endless);
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("StackOverflowError");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Optional<GeneratedModel> endless(
      Declaration declaration, LabelResolver labels, Set<String> dumps, Diagnostics diagnostics) {
    return endless(declaration, labels, dumps, diagnostics);
  }

  @Test
  void waitsForAnEnumThatAnotherProcessorGenerates() {
    String structured =
        """
        package com.acme;
        import dev.heed.annotations.*;
        @AttentionModel
        @Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
        @Layers({})
        @Output(labelEach = @LabelEach(Upos.class))
        interface Structured {}
        """;
    Compilation compilation =
        javac()
            .withProcessors(new UposProcessor(), new HeedProcessor(SpecCompilation::read))
            .compile(SpecCompilation.files(TAGGER, structured));
    assertThat(compilation).succeeded();
  }

  @Test
  void unresolvedEnumIsReportedOnceAtTheEnd() {
    Compilation compilation =
        javac()
            .withProcessors(new HeedProcessor(SpecCompilation::read))
            .compile(SpecCompilation.files(TAGGER));
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[MissingEnum]");
    assertEquals(3, compilation.errors().get(0).getLineNumber());
  }

  private static Compilation compile(ModelGenerator generator, Object... options) {
    return javac()
        .withProcessors(new HeedProcessor(generator))
        .withOptions(options)
        .compile(SpecCompilation.files(UPOS, TAGGER));
  }

  /** Generates the enum in the first round, when Heed has met its model already. */
  @SupportedAnnotationTypes("*")
  private static final class UposProcessor extends AbstractProcessor {
    private int round;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (round++ == 0) {
        try (Writer out = processingEnv.getFiler().createSourceFile("com.acme.Upos").openWriter()) {
          out.write(UPOS);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
