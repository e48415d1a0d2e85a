package dev.heed.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.processor.generated.CompiledModel;
import dev.heed.processor.generated.RandomInputs;
import dev.heed.processor.generated.Samples;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An exported model computes in ONNX Runtime what the reference and the generated code compute. */
class ExportAgreementTest {

  /** Of the largest logit; both sides add floats, in orders of their own. */
  private static final double TOLERANCE = 1e-4;

  private static final int[] LENGTHS = {1, 2, 7, 16, 64};

  @TempDir private Path folder;

  static Stream<Arguments> models() {
    Map<String, String> texts = new LinkedHashMap<>(Samples.operators());
    texts.putAll(Samples.wholeModels());
    texts.putAll(Samples.wholeInputs());
    texts.putAll(Samples.vectors());
    texts.putAll(Samples.outputs());
    LongStream.range(0, 40).forEach(s -> texts.put("seed " + s, RandomDeclarations.text(s)));
    // only the forward pass is compared, and compiling the backward pass takes twice as long
    return texts.entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue().replace("  trainable\n", "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void logitsAgree(String name, String text) throws IOException, OrtException {
    CompiledModel compiled = CompiledModel.of(text);
    CheckedModel model = DeclaredModel.checked(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(compiled.declarations());
    Batch<?> batch = random.inputs(compiled.spec(), LENGTHS);
    Path file = folder.resolve("model.onnx");
    OnnxExport.write(file, model, new LoadedWeights(parameters, Map.of()));

    float[][] generated = compiled.forward(parameters).apply(batch);
    ReferenceModel reference =
        new ReferenceModel(
            compiled.spec(), compiled.labels(), Tensors.of(RandomInputs.tensors(parameters)));
    try (OnnxRuntime onnx = OnnxRuntime.open(file)) {
      for (int s = 0; s < batch.sequences(); s++) {
        Sentence sentence = RandomInputs.sentence(batch, s);
        float[][] actual = onnx.run(DeclaredModel.inputs(model, sentence));
        float[][] ours =
            Arrays.copyOfRange(generated, compiled.rows(batch, s), compiled.rows(batch, s + 1));
        assertAgree(name + "\n" + text, reference.logits(sentence), actual, ours);
      }
    }
  }

  private static void assertAgree(
      String model, double[][] expected, float[][] actual, float[][] generated) {
    double scale = 0;
    for (double[] row : expected) {
      scale = Math.max(scale, Arrays.stream(row).map(Math::abs).max().orElseThrow());
    }
    assertTrue(scale > 0.01, "the logits hardly differ from zero: " + scale);
    assertEquals(expected.length, actual.length, model);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i].length, actual[i].length, model);
      for (int c = 0; c < expected[i].length; c++) {
        String place = "row " + i + " of " + expected.length + ", label " + c + " of " + model;
        assertEquals(expected[i][c], actual[i][c], TOLERANCE * scale, place);
        assertEquals(generated[i][c], actual[i][c], TOLERANCE * scale, place);
      }
    }
  }
}
