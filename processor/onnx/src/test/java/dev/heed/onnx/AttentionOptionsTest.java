package dev.heed.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OrtException;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.processor.driver.SpecCompilation;
import dev.heed.processor.generated.ForwardCheck;
import dev.heed.processor.generated.GradientCheck;
import dev.heed.processor.generated.SequenceCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proves each option in each way and writes down what held: {@code -Dtables.update=true} rewrites
 * the table, which must say the same otherwise.
 */
class AttentionOptionsTest {

  private static final Path TABLE =
      Path.of(System.getProperty("basedir", ""), "../../dsl/docs/attention-options.md");

  private static final String HEAD =
      """
      # Options of layers and outputs

      Each option alone in a small model, written by `AttentionOptionsTest`, which fails when this page says something
      else. *Text* and *annotations*: both declare the same. *Reference*: the generated forward pass computes what a plain
      implementation in double precision does. *ONNX Runtime*: so does the exported model there, within 1e-4 of the
      largest logit. *Gradient*: the generated backward pass has the slopes of the reference's loss, by central
      differences.

      | | option | in text | text | annotations | reference | ONNX Runtime | gradient |
      |---|---|---|---|---|---|---|---|
      """;

  @TempDir private Path folder;

  private final List<Throwable> failures = new ArrayList<>();

  @Test
  void theTableSaysWhatHolds() throws IOException {
    List<AttentionOption> options = AttentionOption.all();
    Map<String, ModelSpec> annotated = annotated(options);
    StringBuilder table = new StringBuilder(HEAD);
    for (int i = 0; i < options.size(); i++) {
      AttentionOption option = options.get(i);
      Optional<ModelSpec> declared = Optional.ofNullable(annotated.get("Sample" + i));
      String name = option.group() + ", " + option.name();
      String model = option.model();
      Path file = folder.resolve("model.onnx");
      table.append(
          "| %s | %s | `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  option.group(),
                  option.name(),
                  option.text(),
                  mark(name, () -> DeclaredModel.checked(model)),
                  mark(
                      name,
                      () ->
                          assertSame(DeclaredModel.checked(model).spec(), declared.orElseThrow())),
                  mark(name, () -> forward(option, name, model)),
                  mark(name, () -> exported(option, name, model, file)),
                  mark(name, () -> gradient(option, name, model))));
    }
    if (Boolean.getBoolean("tables.update")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(List.of(), failures);
    assertEquals(Files.readString(TABLE), table.toString());
  }

  private static void forward(AttentionOption option, String name, String model) {
    if (option.isOfSequences()) {
      SequenceCheck.logitsAgree(name, model);
    } else {
      ForwardCheck.logitsAgree(name, model);
    }
  }

  private static void exported(AttentionOption option, String name, String model, Path file)
      throws IOException, OrtException {
    if (option.isOfSequences()) {
      SequenceExportCheck.logitsAgree(name, model, file);
    } else {
      ExportCheck.logitsAgree(name, model, file, 1, 2, 7, 33, 64);
    }
  }

  private static void gradient(AttentionOption option, String name, String model) {
    if (option.isOfSequences()) {
      SequenceCheck.gradientsAreSlopes(name, model);
    } else {
      GradientCheck.gradientsAreSlopes(name, model);
    }
  }

  private String mark(String name, Executable check) {
    try {
      check.execute();
      return "✓";
    } catch (Throwable e) {
      failures.add(new AssertionError(name + ": " + e, e));
      return "✗";
    }
  }

  /** All but the name, which is the interface's. */
  private static void assertSame(ModelSpec text, ModelSpec annotations) {
    assertEquals(text.input(), annotations.input());
    assertEquals(text.layers(), annotations.layers());
    assertEquals(text.output(), annotations.output());
    assertEquals(text.trainable(), annotations.trainable());
  }

  private static String labels(int count) {
    String constants =
        IntStream.range(0, count).mapToObj(i -> "T" + i).collect(Collectors.joining(", "));
    return "package sample;\npublic enum Tags" + count + " { " + constants + " }";
  }

  private static Map<String, ModelSpec> annotated(List<AttentionOption> options) {
    Stream<String> models =
        IntStream.range(0, options.size()).mapToObj(i -> options.get(i).source(i));
    Stream<String> labels = IntStream.of(3, 20).mapToObj(AttentionOptionsTest::labels);
    SpecCompilation compiled =
        SpecCompilation.of(Stream.concat(labels, models).toArray(String[]::new));
    assertEquals(List.of(), compiled.compilation().errors());
    return compiled.specs().stream()
        .collect(Collectors.toMap(ModelSpec::name, Function.identity()));
  }
}
