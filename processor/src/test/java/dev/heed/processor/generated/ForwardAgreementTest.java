package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.dsl.check.LabelSet;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Wanted;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.train.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated forward pass computes what the reference says, at sizes that fit no tile. */
class ForwardAgreementTest {

  static Stream<Arguments> models() {
    Map<String, String> texts = new LinkedHashMap<>(Samples.operators());
    texts.putAll(Samples.wholeModels());
    texts.putAll(Samples.wholeInputs());
    texts.putAll(Samples.vectors());
    texts.putAll(Samples.graphs());
    texts.putAll(Samples.outputs());
    texts.putAll(Samples.tied());
    return texts.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  static Stream<Arguments> allModels() {
    return Stream.concat(
        models(),
        Samples.labelSequences().entrySet().stream()
            .map(e -> Arguments.of(e.getKey(), e.getValue())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allModels")
  void logitsOfARaggedBatchAgree(String name, String text) {
    ForwardCheck.logitsAgree(name, text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  void evaluationAddsLossTargetsAndHits(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    Batch<?> batch = random.inputs(model.spec(), ForwardCheck.LENGTHS);
    RandomTargets targets = RandomTargets.of(random, batch, model);
    Score score = new Score();
    score.add(1, 1, 1);

    model.trainingOfAnyInput(parameters).newWorker().evaluate(batch, targets.batch(), score);

    ReferenceModel reference = ForwardCheck.reference(model, parameters);
    double loss = 1;
    long correct = 1;
    for (int s = 0; s < batch.sequences(); s++) {
      Wanted wanted = targets.wanted().get(s);
      loss += reference.plainLoss(RandomInputs.sentence(batch, s), wanted);
      correct += hits(reference.logits(RandomInputs.sentence(batch, s)), wanted, model.kind());
    }
    assertEquals(targets.known() + 1, score.targets());
    assertEquals(correct, score.correct());
    double mean = loss / score.targets();
    assertEquals(mean, score.meanLoss(), ForwardCheck.TOLERANCE * mean);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("allModels")
  void parametersHaveTheNamesAndShapesOfTheirLayers(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    for (ParameterDeclaration declaration : model.declarations()) {
      shapes.put(declaration.name(), declaration.shape());
    }
    assertEquals(ReferenceModel.shapes(model.spec(), model.labels()), shapes, name);
    assertEquals(shapes.size(), model.declarations().size(), "a name occurs twice");
  }

  private static long hits(double[][] logits, Wanted wanted, LabelSet.Kind kind) {
    long hits = 0;
    for (int i = 0; i < logits.length; i++) {
      for (int c = 0; c < wanted.values()[i].length; c++) {
        double value = wanted.values()[i][c];
        switch (kind) {
          case ONE -> hits += value == best(logits[i]) ? 1 : 0;
          case SEVERAL -> hits += value == (logits[i][c] >= 0 ? 1 : 0) ? 1 : 0;
          case NUMBERS -> {}
        }
      }
    }
    return hits;
  }

  private static int best(double[] logits) {
    int best = 0;
    for (int c = 1; c < logits.length; c++) {
      best = logits[c] > logits[best] ? c : best;
    }
    return best;
  }
}
