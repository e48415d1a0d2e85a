package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.label.EachTargets;
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
    EachTargets targets = random.targets(batch, model);
    Parameters parameters = random.parameters(model.declarations());
    Trainable<?, EachTargets> known = model.trainingOfAnyInput(parameters);
    Trainable training = model.trainingOfAnyInput(parameters);
    Gradients gradients = new Gradients(model.declarations());
    training.newWorker().accumulate(batch, targets, 1, 7, gradients);
    Set<String> touched = new HashSet<>();
    for (int i = 0; i < parameters.size(); i++) {
      for (int t = 0; t < gradients.touched(i).count(); t++) {
        touched.add(i + ":" + gradients.touched(i).row(t));
      }
    }
    Set<String> told = new HashSet<>();
    training.forEachSparseRow(batch, (parameter, row) -> told.add(parameter + ":" + row));
    assertEquals(told, touched);
    assertEquals(targets.known(), known(known, targets));
  }

  private static int known(Trainable<?, EachTargets> training, EachTargets targets) {
    int known = 0;
    for (int s = 0; s < targets.sequences(); s++) {
      known += training.countTargets(targets, s);
    }
    return known;
  }
}
