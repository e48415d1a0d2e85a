package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.train.Trainable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated gradients are the slopes of the reference's loss: models are taken without their
 * dropout.
 */
class GradientAgreementTest {

  private static final int[] LENGTHS = {5, 1, 9};

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
        .map(e -> Arguments.of(e.getKey(), GradientCheck.withoutDropout(e.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void gradientsAreTheSlopesOfTheLoss(String name, String text) {
    GradientCheck.gradientsAreSlopes(name, text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  void sparseRowsThatAreToldAreThoseThatGetGradients(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Batch<?> batch = random.inputs(model.spec(), LENGTHS);
    RandomTargets targets = RandomTargets.of(random, batch, model);
    Parameters parameters = random.parameters(model.declarations());
    Trainable training = model.trainingOfAnyInput(parameters);
    Gradients gradients = new Gradients(model.declarations());
    training.newWorker().accumulate(batch, targets.batch(), 1, 7, gradients);
    Set<String> touched = new HashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      for (int t = 0; t < gradients.touched(i).count(); t++) {
        touched.add(i + ":" + gradients.touched(i).row(t));
      }
    }
    Set<String> told = new HashSet<>();
    training.forEachSparseRow(batch, (parameter, row) -> told.add(parameter + ":" + row));
    assertEquals(told, touched);
    for (int s = 0; s < batch.sequences(); s++) {
      int known = targets.wanted().get(s).known();
      assertEquals(known, training.countTargets(targets.batch(), s), "targets of sequence " + s);
    }
  }
}
