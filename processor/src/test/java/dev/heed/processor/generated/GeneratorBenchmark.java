package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import dev.heed.processor.pipeline.ModelCompiler;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures the generator on an encoder of 12 layers of width 256: how long it takes from text to
 * Java in a JVM that has done so before, and how large sources and classes are. It is no test of
 * the build, {@code -Dtest=GeneratorBenchmark} runs it; {@code -Dgenerator.layers} and {@code
 * -Dgenerator.rounds} set other numbers.
 */
class GeneratorBenchmark {

  /** Of a model of 12 layers; more layers may take more. */
  private static final long MOST_MILLIS = 2_000;

  private static final int MOST_BYTES = 500_000;

  private static final String TEXT =
      """
      package sample

      model Sample {
        %s
        input words { length 128 vocabulary 20_000 embed 256 }
        position sinusoidal
        repeat %d {
          residual { norm; attention { heads 8 } }
          residual { norm; dense 1024 gelu; dense 256 }
        }
        norm
        output label each of sample.Tags17
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"", "trainable"})
  void takesLittleTimeAndRoom(String trainable) {
    int layers = Integer.getInteger("generator.layers", 12);
    int rounds = Integer.getInteger("generator.rounds", 20);
    String text = TEXT.formatted(trainable, layers);
    long[] millis = new long[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      generate(text);
      millis[round] = (System.nanoTime() - start) / 1_000_000;
    }
    long first = millis[0];
    Arrays.sort(millis);
    long median = millis[rounds / 2];
    CompiledModel compiled = CompiledModel.of(text);
    int bytes = compiled.classes().values().stream().mapToInt(each -> each.length).sum();
    System.out.printf(
        Locale.ROOT,
        "%s, %d layers: first %,d ms, then median %,d ms, least %,d ms of %d; %s, %d classes of"
            + " %,d bytes, largest method %,d bytes%n",
        trainable.isEmpty() ? "forward only" : trainable,
        layers,
        first,
        median,
        millis[0],
        rounds,
        sources(text),
        compiled.classes().size(),
        bytes,
        largestMethod(compiled));
    if (layers <= 12) {
      assertTrue(median < MOST_MILLIS, () -> median + " ms");
      assertTrue(bytes < MOST_BYTES, () -> bytes + " bytes");
    }
  }

  private static String sources(String text) {
    List<GeneratedFile> files = generate(text).files();
    int characters = files.stream().map(GeneratedFile::source).mapToInt(String::length).sum();
    return String.format(
        Locale.ROOT, "%d files of %,d characters of Java", files.size(), characters);
  }

  private static int largestMethod(CompiledModel compiled) {
    return compiled.classes().values().stream()
        .flatMap(each -> MethodSizes.of(each).values().stream())
        .mapToInt(size -> size)
        .max()
        .orElse(0);
  }

  private static GeneratedModel generate(String text) {
    Declaration declaration = CompiledModel.declaration(text);
    Diagnostics diagnostics = new Diagnostics();
    return ModelCompiler.compile(declaration, CompiledModel.resolver(), Set.of(), diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
  }
}
