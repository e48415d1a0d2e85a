package dev.heed.processor.generated;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.processor.emit.GeneratedFile;
import dev.heed.processor.pipeline.GeneratedModel;
import dev.heed.processor.pipeline.ModelCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures the generator on an encoder of 12 layers of width 256: how long it takes from text to
 * Java in a JVM that has done so before, and how large sources and classes are. {@code main} prints
 * one line for a model that only runs and one for a trainable one; arguments are the number of
 * layers and of rounds.
 */
final class GeneratorBenchmark {

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

  private GeneratorBenchmark() {}

  public static void main(String[] arguments) {
    int layers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 12;
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    for (String trainable : List.of("", "trainable")) {
      System.out.println(measured(TEXT.formatted(trainable, layers), rounds));
    }
  }

  private static String measured(String text, int rounds) {
    List<Long> nanos = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      generate(text);
      nanos.add(System.nanoTime() - start);
    }
    GeneratedModel model = generate(text);
    long first = nanos.get(0);
    nanos.sort(null);
    CompiledModel compiled = CompiledModel.of(text);
    List<byte[]> classes = List.copyOf(compiled.classes().values());
    long largestMethod =
        classes.stream()
            .flatMap(each -> MethodSizes.of(each).values().stream())
            .mapToInt(i -> i)
            .max()
            .orElse(0);
    return String.format(
        Locale.ROOT,
        "%s, %d tensors: first %d ms, then median %d ms, least %d ms of %d;"
            + " %d files, %d KB of Java, %d classes, %d KB, largest method %d bytes",
        text.contains("trainable") ? "trainable" : "forward only",
        compiled.declarations().size(),
        first / 1_000_000,
        nanos.get(nanos.size() / 2) / 1_000_000,
        nanos.get(0) / 1_000_000,
        rounds,
        model.files().size(),
        model.files().stream().map(GeneratedFile::source).mapToInt(String::length).sum() / 1000,
        classes.size(),
        classes.stream().mapToInt(each -> each.length).sum() / 1000,
        largestMethod);
  }

  private static GeneratedModel generate(String text) {
    Declaration declaration = CompiledModel.declaration(text);
    Diagnostics diagnostics = new Diagnostics();
    return ModelCompiler.compile(declaration, CompiledModel.resolver(), Set.of(), diagnostics)
        .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
  }
}
