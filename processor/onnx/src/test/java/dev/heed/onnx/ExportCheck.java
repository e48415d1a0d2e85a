package dev.heed.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.processor.generated.CompiledModel;
import dev.heed.processor.generated.RandomInputs;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Compares an exported model in ONNX Runtime with the reference and the generated code. */
final class ExportCheck {

  /** Of the largest logit; both sides add floats, in orders of their own. */
  private static final double TOLERANCE = 1e-4;

  private ExportCheck() {}

  /**
   * Fails where logits differ.
   *
   * @param name decides about parameters and inputs
   * @param text of a model
   * @param file where it is exported to
   * @param lengths of the inputs
   */
  static void logitsAgree(String name, String text, Path file, int... lengths)
      throws IOException, OrtException {
    CompiledModel compiled = CompiledModel.of(text);
    CheckedModel model = DeclaredModel.checked(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(compiled.declarations());
    Batch<?> batch = random.inputs(compiled.spec(), lengths);
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
