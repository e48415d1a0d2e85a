package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.processor.reference.CentralDifferences;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.train.Trainable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

  /**
   * Of the largest slope in the tensor. A gradient passes about twice as many sums as the forward
   * pass, and the sums over all rows come on top; where signs mix, what is left is smaller than
   * what was added.
   */
  private static final double TOLERANCE = 5e-5;

  /**
   * Of the largest slope of all: what is zero by the mathematics, such as that of a key's bias, is
   * only nearly so.
   */
  private static final double FLOOR = 0.05;

  private static final int[] LENGTHS = {5, 1, 9};

  /**
   * How many elements of a larger tensor are looked at one by one; one direction moves all of them.
   */
  private static final int SAMPLED = 12;

  static Stream<Arguments> models() {
    Map<String, String> texts = new LinkedHashMap<>(Samples.operators());
    texts.putAll(Samples.wholeModels());
    texts.putAll(Samples.wholeInputs());
    texts.putAll(Samples.vectors());
    texts.putAll(Samples.outputs());
    return texts.entrySet().stream()
        .map(
            e -> Arguments.of(e.getKey(), e.getValue().replaceAll("dropout [0-9.]+", "dropout 0")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  void gradientsAreTheSlopesOfTheLoss(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    Batch<?> batch = random.inputs(model.spec(), LENGTHS);
    RandomTargets targets = RandomTargets.of(random, batch, model);
    Gradients gradients = new Gradients(model.declarations());
    float scale = 1f / targets.known();

    double loss =
        model
            .trainingOfAnyInput(parameters)
            .newWorker()
            .accumulate(batch, targets.batch(), scale, 7, gradients);

    Map<String, double[][]> tensors = RandomInputs.tensors(parameters);
    ReferenceModel reference =
        new ReferenceModel(model.spec(), model.labels(), Tensors.of(tensors));
    List<Sentence> sentences = RandomInputs.sentences(batch);
    double expected = reference.meanLoss(sentences, targets.wanted());
    assertEquals(expected, loss * scale, 1e-5 * expected, "loss");
    CentralDifferences differences =
        new CentralDifferences(tensors, () -> reference.meanLoss(sentences, targets.wanted()));
    double largest = 0;
    for (int i = 0; i < parameters.size(); i++) {
      largest = Math.max(largest, largest(gradients, i));
    }
    for (int i = 0; i < parameters.size(); i++) {
      double tolerance = TOLERANCE * Math.max(largest(gradients, i), FLOOR * largest);
      checkElements(differences, gradients, i, tolerance, random);
      checkDirection(differences, gradients, i, tolerance, random);
    }
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

  private static void checkElements(
      CentralDifferences differences,
      Gradients gradients,
      int index,
      double tolerance,
      RandomInputs random) {
    ParameterDeclaration declaration = gradients.declarations().get(index);
    long elements = Math.min(declaration.size(), SAMPLED);
    for (int e = 0; e < elements; e++) {
      int element = elements == declaration.size() ? e : random.index((int) declaration.size());
      int row = element / declaration.columns();
      int column = element % declaration.columns();
      assertEquals(
          differences.slope(declaration.name(), row, column),
          element(gradients, index, row, column),
          tolerance,
          declaration.name() + " row " + row + " column " + column);
    }
  }

  /** The random signs make the sum of n errors about √n of one. */
  private static void checkDirection(
      CentralDifferences differences,
      Gradients gradients,
      int index,
      double tolerance,
      RandomInputs random) {
    ParameterDeclaration declaration = gradients.declarations().get(index);
    double[][] direction = random.direction(declaration.rows(), declaration.columns());
    double actual = 0;
    for (int row = 0; row < declaration.rows(); row++) {
      for (int column = 0; column < declaration.columns(); column++) {
        actual += direction[row][column] * element(gradients, index, row, column);
      }
    }
    assertEquals(
        differences.slope(declaration.name(), direction),
        actual,
        tolerance * Math.sqrt((double) declaration.size()),
        declaration.name() + " along a direction");
  }

  private static double largest(Gradients gradients, int index) {
    ParameterDeclaration declaration = gradients.declarations().get(index);
    double largest = 0;
    for (int row = 0; row < declaration.rows(); row++) {
      for (int column = 0; column < declaration.columns(); column++) {
        largest = Math.max(largest, Math.abs(element(gradients, index, row, column)));
      }
    }
    return largest;
  }

  private static double element(Gradients gradients, int index, int row, int column) {
    return gradients.row(index, row)[column];
  }
}
