package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AveragingRuleTest {

  private static final int ROWS = 6;
  private static final int WIDTH = 3;
  private static final int STEPS = 400;

  private final SplittableRandom random = new SplittableRandom(11);

  private static List<ParameterDeclaration> table(boolean sparse) {
    return List.of(
        new ParameterDeclaration(
            "table", List.of(ROWS, WIDTH), new Initializer.Normal(0.5f), false, sparse));
  }

  private static Optimiser optimiser(Parameters parameters, TrainingOptions options) {
    return new Optimiser(parameters, UpdateRule.of(options, Schedule.of(options, STEPS)));
  }

  private static void step(Optimiser optimiser, Gradients gradients) {
    GradientSum sum = new GradientSum(List.of(gradients), 1);
    sum.begin();
    sum.sum(0);
    optimiser.beginStep();
    optimiser.step(sum, 1, 0);
  }

  /** Takes the mean as it is defined, step by step in double. */
  private static void approach(double[][] average, float[][] values, int step, double decay) {
    double kept = Math.min(decay, step / (step + 9.0));
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < WIDTH; j++) {
        average[row][j] = kept * average[row][j] + (1 - kept) * values[row][j];
      }
    }
  }

  private static double[][] copy(Parameters parameters) {
    double[][] copy = new double[ROWS][WIDTH];
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < WIDTH; j++) {
        copy[row][j] = parameters.values(0)[row][j];
      }
    }
    return copy;
  }

  /** 0.9 is reached at step 81, 0.99 not within the 400 steps. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.9, 0.99})
  void averagesAreTheMeansOfTheirDefinition(double decay) {
    TrainingOptions options =
        TrainingOptions.builder().learningRate(0.05).averageDecay(decay).build();
    Parameters parameters = Parameters.initialised(table(false), 1);
    Optimiser optimiser = optimiser(parameters, options);
    double[][] expected = copy(parameters);
    for (int step = 1; step <= STEPS; step++) {
      Gradients gradients = new Gradients(table(false));
      for (float[] row : gradients.values(0)) {
        for (int j = 0; j < WIDTH; j++) {
          row[j] = (float) random.nextGaussian();
        }
      }
      step(optimiser, gradients);
      approach(expected, parameters.values(0), step, decay);
    }
    assertAverages(expected, optimiser, parameters, 2e-6);
  }

  /**
   * Rows touched always, often, seldom, once and never: without momentum the others stand still.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.97})
  void rowsThatStandStillHaveTheirMeansWithoutBeingTouched(double decay) {
    TrainingOptions options =
        TrainingOptions.builder()
            .optimiser(OptimiserKind.SGD)
            .momentum(0)
            .learningRate(0.05)
            .averageDecay(decay)
            .build();
    assertSparseAverages(options, 2e-6);
  }

  /**
   * AdamW moves a row some steps on, here by up to 0.4: its mean, which counts these steps as if
   * they were done at once, is off by no more than a twentieth of that.
   */
  @Test
  void rowsThatDriftHaveNearlyTheirMeans() {
    assertSparseAverages(
        TrainingOptions.builder().learningRate(0.05).averageDecay(0.99).build(), 0.02);
  }

  private void assertSparseAverages(TrainingOptions options, double tolerance) {
    Parameters parameters = Parameters.initialised(table(true), 1);
    Optimiser optimiser = optimiser(parameters, options);
    // the same without a look-up table, whose rows move at every step
    Parameters eager = Parameters.initialised(table(false), 1);
    Optimiser dense = optimiser(eager, options);
    StaleRows stale = new StaleRows(optimiser, 1);
    Gradients gradients = new Gradients(table(true));
    double[][] expected = copy(parameters);
    for (int step = 1; step <= STEPS; step++) {
      gradients.clear();
      Gradients denseGradients = new Gradients(table(false));
      for (int row = 0; row < ROWS - 1; row++) {
        boolean touched = row == 0 || (row == ROWS - 2 ? step == 31 : random.nextInt(5 * row) == 0);
        if (touched) {
          stale.visit(0, row);
          for (int j = 0; j < WIDTH; j++) {
            float gradient = (float) random.nextGaussian();
            gradients.touch(0, row)[j] = gradient;
            denseGradients.values(0)[row][j] = gradient;
          }
        }
      }
      stale.bringUpToDate();
      step(optimiser, gradients);
      step(dense, denseGradients);
      approach(expected, eager.values(0), step, options.averageDecay());
    }
    optimiser.catchUpAll(0, 1);
    assertFalse(optimiser.moments(0).started(ROWS - 1));
    assertAverages(expected, optimiser, parameters, tolerance);
  }

  private static void assertAverages(
      double[][] expected, Optimiser optimiser, Parameters parameters, double tolerance) {
    Parameters before = parameters.copy();
    assertTrue(optimiser.averages());
    optimiser.exchangeAverages(0, 2);
    optimiser.exchangeAverages(1, 2);
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < WIDTH; j++) {
        assertEquals(expected[row][j], parameters.values(0)[row][j], tolerance, "row " + row);
      }
    }
    optimiser.exchangeAverages(0, 1);
    TrainingLoopTest.assertSame(before, parameters);
  }

  @Test
  void withoutADecayThereIsNoAverage() {
    Parameters parameters = Parameters.zeros(table(false));
    Optimiser optimiser = optimiser(parameters, TrainingOptions.defaults());
    assertFalse(optimiser.averages());
    assertEquals(2, optimiser.moments(0).kinds());
  }

  /** The whole loop: what the model has in the end is the mean of what the steps left. */
  @Test
  void theModelHasTheAverageOfAllSteps() throws Exception {
    Corpus corpus = new Corpus(120, 1);
    SoftmaxRegression model = Corpus.model();
    int bias = model.parameters().size() - 1;
    List<float[]> steps = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void step(Step event) {
            steps.add(model.parameters().vector(bias).clone());
          }
        };
    TrainingOptions options =
        TrainingOptions.builder().epochs(3).rows(50).learningRate(0.05).averageDecay(0.6).build();
    TrainingReport report =
        new TrainingLoop<>(model, options)
            .run(corpus.inputs, corpus.targets, corpus.inputs, corpus.targets, listener);
    assertEquals(3, report.bestEpoch(), "of what was learned by heart the last epoch is best");
    double[] expected = new double[Corpus.CLASSES];
    for (int step = 1; step <= steps.size(); step++) {
      double kept = Math.min(0.6, step / (step + 9.0));
      for (int j = 0; j < expected.length; j++) {
        expected[j] = kept * expected[j] + (1 - kept) * steps.get(step - 1)[j];
      }
    }
    float[] actual = model.parameters().vector(bias);
    float[] rounded = new float[expected.length];
    for (int j = 0; j < expected.length; j++) {
      rounded[j] = (float) expected[j];
    }
    assertArrayEquals(rounded, actual, 1e-6f);
    Score score = TrainingLoop.evaluate(model, corpus.inputs, corpus.targets, 1);
    assertEquals(report.bestLoss(), score.meanLoss());
  }
}
