package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.processor.reference.CentralDifferences;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.processor.reference.Tensors;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.SequenceTargets;
import dev.heed.runtime.train.Score;
import dev.heed.runtime.train.Trainable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compares what a model whose output is a sequence computes with what the reference says. */
public final class SequenceCheck {

  /** As for other models: of the largest logit, and of the largest slope of a tensor. */
  private static final double FORWARD = 1e-5;

  private static final double BACKWARD = 5e-5;
  private static final double FLOOR = 0.05;
  static final int[] INPUTS = {7, 1, 40, 3, 13};

  /** Longer and shorter than their inputs, and one of no symbol. */
  static final int[] OUTPUTS = {3, 12, 50, 0, 13};

  private SequenceCheck() {}

  /**
   * Fails where a logit of a ragged batch differs.
   *
   * @param name decides about parameters and inputs
   * @param text of a model
   */
  public static void logitsAgree(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    Batch<?> batch = random.inputs(model.spec(), INPUTS);
    SequenceTargets targets = targets(model, random, OUTPUTS);

    float[][] actual = model.decoder(parameters).apply(batch, targets);

    ReferenceModel reference = reference(model, RandomInputs.tensors(parameters));
    double[][] expected = new double[targets.rows()][];
    for (int s = 0; s < batch.sequences(); s++) {
      int[] given = Arrays.copyOfRange(targets.symbols(), targets.start(s), targets.start(s + 1));
      double[][] logits = reference.logits(RandomInputs.sentence(batch, s), given);
      System.arraycopy(logits, 0, expected, targets.start(s), logits.length);
    }
    double scale =
        Arrays.stream(expected).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(0);
    assertTrue(scale > 0.1, "the logits hardly differ from zero: " + scale);
    for (int i = 0; i < expected.length; i++) {
      for (int c = 0; c < expected[i].length; c++) {
        assertEquals(expected[i][c], actual[i][c], FORWARD * scale, "row " + i + " symbol " + c);
      }
    }
  }

  /**
   * Fails where a gradient is not the slope of the loss.
   *
   * @param name decides about parameters and inputs
   * @param text of a trainable model that drops nothing
   */
  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  public static void gradientsAreSlopes(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    Batch<?> batch = random.inputs(model.spec(), 5, 1, 9, 35);
    SequenceTargets targets = targets(model, random, 4, 6, 0, 37);
    Gradients gradients = new Gradients(model.declarations());
    float scale = 1f / targets.rows();
    Trainable training = model.trainingOfAnyInput(parameters);

    double loss = training.newWorker().accumulate(batch, targets, scale, 7, gradients);

    Map<String, double[][]> tensors = RandomInputs.tensors(parameters);
    ReferenceModel reference = reference(model, tensors);
    List<Sentence> sentences = RandomInputs.sentences(batch);
    double expected = meanLoss(reference, sentences, targets);
    assertEquals(expected, loss * scale, 1e-5 * expected, "loss");
    int counted = 0;
    for (int s = 0; s < targets.sequences(); s++) {
      counted += training.countTargets(targets, s);
    }
    assertEquals(targets.rows(), counted);
    Score score = new Score();
    training.newWorker().evaluate(batch, targets, score);
    assertEquals(expected, score.meanLoss(), 1e-5 * expected, "evaluated loss");
    CentralDifferences differences =
        new CentralDifferences(tensors, () -> meanLoss(reference, sentences, targets));
    double largest = 0;
    for (int i = 0; i < parameters.size(); i++) {
      largest = Math.max(largest, largest(gradients, i));
    }
    for (int i = 0; i < parameters.size(); i++) {
      double tolerance = BACKWARD * Math.max(largest(gradients, i), FLOOR * largest);
      check(differences, gradients, i, tolerance, random);
    }
  }

  private static void check(
      CentralDifferences differences,
      Gradients gradients,
      int index,
      double tolerance,
      RandomInputs random) {
    ParameterDeclaration declaration = gradients.declarations().get(index);
    double[][] direction = random.direction(declaration.rows(), declaration.columns());
    double along = 0;
    for (int row = 0; row < declaration.rows(); row++) {
      for (int column = 0; column < declaration.columns(); column++) {
        along += direction[row][column] * gradients.row(index, row)[column];
      }
    }
    assertEquals(
        differences.slope(declaration.name(), direction),
        along,
        tolerance * Math.sqrt((double) declaration.size()),
        declaration.name() + " along a direction");
    for (int sample = 0; sample < 6; sample++) {
      int row = random.index(declaration.rows());
      int column = random.index(declaration.columns());
      assertEquals(
          differences.slope(declaration.name(), row, column),
          gradients.row(index, row)[column],
          tolerance,
          declaration.name() + " row " + row + " column " + column);
    }
  }

  private static double largest(Gradients gradients, int index) {
    ParameterDeclaration declaration = gradients.declarations().get(index);
    double largest = 0;
    for (int row = 0; row < declaration.rows(); row++) {
      for (int column = 0; column < declaration.columns(); column++) {
        largest = Math.max(largest, Math.abs(gradients.row(index, row)[column]));
      }
    }
    return largest;
  }

  private static double meanLoss(
      ReferenceModel reference, List<Sentence> sentences, SequenceTargets targets) {
    double loss = 0;
    for (int s = 0; s < sentences.size(); s++) {
      int[] sequence =
          Arrays.copyOfRange(targets.classes(), targets.start(s), targets.start(s + 1) - 1);
      loss += reference.sequenceLoss(sentences.get(s), sequence);
    }
    return loss / targets.rows();
  }

  static SequenceTargets targets(CompiledModel model, RandomInputs random, int... lengths) {
    SequenceTargets targets = new SequenceTargets();
    List<int[]> all = new ArrayList<>();
    for (int length : lengths) {
      int[] sequence = new int[length];
      Arrays.setAll(sequence, unused -> 1 + random.index(model.labels() - 1));
      all.add(sequence);
    }
    all.forEach(targets::add);
    return targets;
  }

  static ReferenceModel reference(CompiledModel model, Map<String, double[][]> tensors) {
    return new ReferenceModel(model.spec(), model.labels(), Tensors.of(tensors));
  }
}
