package dev.heed.onnx;

import ai.onnxruntime.OrtException;
import dev.heed.processor.generated.RandomDeclarations;
import dev.heed.processor.generated.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An exported model computes in ONNX Runtime what the reference and the generated code compute. */
class ExportAgreementTest {

  private static final int RANDOM = 300;

  /** So many of them are large; compiling those takes most of the time. */
  private static final int LARGE = 40;

  @TempDir private Path folder;

  static Stream<Arguments> models() {
    Map<String, String> texts = new LinkedHashMap<>(Samples.operators());
    texts.putAll(Samples.wholeModels());
    texts.putAll(Samples.wholeInputs());
    texts.putAll(Samples.vectors());
    texts.putAll(Samples.graphs());
    texts.putAll(Samples.labelSequences());
    texts.putAll(Samples.outputs());
    texts.putAll(Samples.tied());
    return texts.entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), withoutTraining(e.getValue())));
  }

  static LongStream seeds() {
    return LongStream.range(0, RANDOM);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void logitsAgree(String name, String text) throws IOException, OrtException {
    ExportCheck.logitsAgree(name, text, folder.resolve("model.onnx"), 1, 2, 7, 16, 64);
  }

  /** Lengths from 1 to the longest. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void logitsOfRandomDeclarationsAgree(long seed) throws IOException, OrtException {
    String declared = seed < LARGE ? RandomDeclarations.text(seed) : RandomDeclarations.small(seed);
    String text = withoutTraining(declared);
    Random random = new Random(seed);
    int[] lengths = {1, 1 + random.nextInt(64), 1 + random.nextInt(64), 64};
    ExportCheck.logitsAgree("seed " + seed, text, folder.resolve("model.onnx"), lengths);
  }

  /** Only the forward pass is compared, and compiling the backward pass takes twice as long. */
  private static String withoutTraining(String text) {
    return text.replace("  trainable\n", "");
  }
}
