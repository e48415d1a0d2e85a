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
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Compares an exported encoder and decoder in ONNX Runtime with the reference. */
final class SequenceExportCheck {

  /** Of the largest logit. */
  private static final double TOLERANCE = 1e-4;

  private SequenceExportCheck() {}

  /**
   * Fails where logits differ.
   *
   * @param name decides about parameters and inputs
   * @param text of a model whose output is a sequence
   * @param file where it is exported to
   */
  static void logitsAgree(String name, String text, Path file) throws IOException, OrtException {
    CompiledModel compiled = CompiledModel.of(text);
    CheckedModel model = DeclaredModel.checked(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(compiled.declarations());
    OnnxExport.write(file, model, new LoadedWeights(parameters, Map.of()));
    ReferenceModel reference =
        new ReferenceModel(
            compiled.spec(), compiled.labels(), Tensors.of(RandomInputs.tensors(parameters)));
    Random symbols = new Random(name.hashCode());
    try (OnnxRuntime onnx = OnnxRuntime.open(file)) {
      for (int[] lengths : new int[][] {{1, 1}, {2, 7}, {40, 3}, {13, 51}}) {
        Batch<?> batch = random.inputs(compiled.spec(), lengths[0]);
        Sentence sentence = RandomInputs.sentence(batch, 0);
        int[] given = new int[lengths[1]];
        for (int i = 1; i < given.length; i++) {
          given[i] = 1 + symbols.nextInt(compiled.labels() - 1);
        }
        Map<String, Object> inputs = new HashMap<>(DeclaredModel.inputs(model, sentence));
        inputs.put("symbols", Arrays.stream(given).asLongStream().toArray());
        inputs.keySet().retainAll(onnx.inputs());
        assertAgree(name, reference.logits(sentence, given), onnx.run(inputs));
      }
    }
  }

  private static void assertAgree(String name, double[][] expected, float[][] actual) {
    double scale =
        Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    assertTrue(scale > 0.01, "the logits hardly differ from zero: " + scale);
    assertEquals(expected.length, actual.length, name);
    for (int i = 0; i < expected.length; i++) {
      for (int c = 0; c < expected[i].length; c++) {
        assertEquals(
            expected[i][c], actual[i][c], TOLERANCE * scale, name + " row " + i + " symbol " + c);
      }
    }
  }
}
