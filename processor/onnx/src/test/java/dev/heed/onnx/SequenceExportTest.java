package dev.heed.onnx;

import ai.onnxruntime.OrtException;
import dev.heed.processor.generated.SequenceSamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An exported encoder and decoder compute in ONNX Runtime what the reference computes. */
class SequenceExportTest {

  @TempDir private Path folder;

  static Stream<Arguments> models() {
    return SequenceSamples.all().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void logitsAgree(String name, String text) throws IOException, OrtException {
    SequenceExportCheck.logitsAgree(name, text, folder.resolve("model.onnx"));
  }
}
