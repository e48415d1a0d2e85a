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
import java.util.List;
import java.util.Map;

/** Compares generated gradients with the slopes of the reference's loss. */
public final class GradientCheck {

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

  private GradientCheck() {}

  /**
   * Fails where a gradient is not the slope of the loss.
   *
   * @param name decides about parameters and inputs
   * @param text of a trainable model, whose dropouts are left out
   */
  public static void gradientsAreSlopes(String name, String text) {
    gradientsAreSlopes(name, text, TOLERANCE);
  }

  /** The same with a tolerance of its own. */
  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  static void gradientsAreSlopes(String name, String text, double share) {
    CompiledModel model = CompiledModel.of(withoutDropout(text));
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
      double tolerance = share * Math.max(largest(gradients, i), FLOOR * largest);
      checkElements(differences, gradients, i, tolerance, random);
      checkDirection(differences, gradients, i, tolerance, random);
    }
  }

  /** The same model with dropouts that drop nothing. */
  static String withoutDropout(String text) {
    return text.replaceAll("dropout [0-9.]+", "dropout 0");
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
