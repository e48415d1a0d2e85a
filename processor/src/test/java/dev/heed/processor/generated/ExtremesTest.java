package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Tensors;
import dev.heed.processor.reference.Wanted;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a softmax or an activation saturates, results stay finite and right. */
class ExtremesTest {

  private static final String LAYERS =
      "dense 8 gelu\nattention { heads 2 }\nresidual { norm; dense 8 relu }";

  private final CompiledModel model = CompiledModel.of(Samples.text(20, 8, 3, LAYERS));
  private final RandomInputs random = new RandomInputs(53);
  private final Parameters parameters = random.parameters(model.declarations());
  private final WordBatch batch = random.batch(model.spec(), 9, 1, 64);

  /**
   * All of one tensor's elements are multiplied: scores reach thousands, so that e to them is far
   * beyond a float, and the smaller ones are far below the smallest float once the largest is taken
   * away.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "embedding.weight",
        "dense1.weight",
        "attention.query.weight",
        "attention.value.weight",
        "output.weight"
      })
  void largeParametersGiveFiniteResults(String name) {
    scale(name, 3000);
    EachTargets targets = random.targets(batch, model.labels());
    Gradients gradients = new Gradients(model.declarations());
    double loss =
        model.training(parameters).newWorker().accumulate(batch, targets, 1, 4, gradients);
    ReferenceModel reference = reference();
    double expected = 0;
    for (int s = 0; s < batch.sequences(); s++) {
      Wanted classes = Wanted.classes(RandomInputs.classes(targets).get(s));
      expected += reference.loss(RandomInputs.sentence(batch, s), classes);
    }
    // a score of 3,000 is uncertain by 2e-4 in float, and so is a share that hangs on two near ones
    assertEquals(expected, loss, 1e-3 * expected, "loss");
    for (int i = 0; i < parameters.size(); i++) {
      for (int row = 0; row < model.declarations().get(i).rows(); row++) {
        for (float element : gradients.row(i, row)) {
          assertTrue(Float.isFinite(element), model.declarations().get(i).name() + " " + element);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedding.weight", "output.weight"})
  void zeroParametersGiveFiniteResults(String name) {
    scale(name, 0);
    float[][] logits = model.forward(parameters).apply(batch);
    ReferenceModel reference = reference();
    for (int s = 0; s < batch.sequences(); s++) {
      double[][] expected = reference.logits(RandomInputs.sentence(batch, s));
      for (int i = 0; i < expected.length; i++) {
        for (int c = 0; c < expected[i].length; c++) {
          assertEquals(expected[i][c], logits[batch.start(s) + i][c], 1e-5);
        }
      }
    }
  }

  private void scale(String name, float factor) {
    int index =
        model.declarations().stream().map(ParameterDeclaration::name).toList().indexOf(name);
    for (float[] row : parameters.values(index)) {
      for (int c = 0; c < row.length; c++) {
        row[c] *= factor;
      }
    }
  }

  private ReferenceModel reference() {
    Tensors tensors = Tensors.of(RandomInputs.tensors(parameters));
    return new ReferenceModel(model.spec(), model.labels(), tensors);
  }
}
