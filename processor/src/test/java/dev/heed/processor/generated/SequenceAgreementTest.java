package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.processor.reference.ReferenceModel;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.SequenceTargets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models whose output is a sequence compute what the reference says, forward and backward. */
class SequenceAgreementTest {

  static Stream<Arguments> models() {
    return SequenceSamples.all().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue().replace("dropout 0.1", "dropout 0")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void logitsOfARaggedBatchAgree(String name, String text) {
    SequenceCheck.logitsAgree(name, text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void alignmentsAreTheWeightsOfTheLastAttentionOverTheInput(String name, String text) {
    if (!text.contains("over input")) {
      return;
    }
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    Batch<?> batch = random.inputs(model.spec(), SequenceCheck.INPUTS);
    SequenceTargets targets = SequenceCheck.targets(model, random, SequenceCheck.OUTPUTS);
    float[][] actual = model.alignment(parameters).apply(batch, targets);
    ReferenceModel reference = SequenceCheck.reference(model, RandomInputs.tensors(parameters));
    for (int s = 0; s < batch.sequences(); s++) {
      int start = targets.start(s);
      int[] given = Arrays.copyOfRange(targets.symbols(), start, targets.start(s + 1));
      double[][] expected = reference.alignment(RandomInputs.sentence(batch, s), given);
      for (int i = 0; i < expected.length; i++) {
        for (int j = 0; j < expected[i].length; j++) {
          assertEquals(expected[i][j], actual[start + i][j], 1e-5, s + ": " + i + ", " + j);
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void parametersHaveTheNamesAndShapesOfTheirLayers(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (ParameterDeclaration declaration : model.declarations()) {
      shapes.put(declaration.name(), declaration.shape());
    }
    assertEquals(ReferenceModel.shapes(model.spec(), model.labels()), shapes, name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void gradientsAreTheSlopesOfTheLoss(String name, String text) {
    SequenceCheck.gradientsAreSlopes(name, text);
  }
}
