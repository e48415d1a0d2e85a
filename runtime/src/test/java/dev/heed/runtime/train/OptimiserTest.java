package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptimiserTest {

  private static final int ROWS = 40;
  private static final int WIDTH = 7;

  private static ParameterDeclaration table(boolean sparse) {
    return new ParameterDeclaration(
        "table", List.of(ROWS, WIDTH), new Initializer.Normal(0.1f), false, sparse);
  }

  private static Optimiser optimiser(
      Parameters parameters, TrainingOptions options, Schedule schedule) {
    return new Optimiser(parameters, UpdateRule.of(options, schedule));
  }

  /** By the formulas of AdamW's paper, in double. */
  @Test
  void adamWAgreesWithTheFormulas() {
    ParameterDeclaration matrix =
        new ParameterDeclaration(
            "matrix", List.of(2, 3), new Initializer.Normal(0.5f), true, false);
    ParameterDeclaration bias =
        new ParameterDeclaration("bias", List.of(3), new Initializer.Normal(0.5f), false, false);
    Parameters parameters = Parameters.initialised(List.of(matrix, bias), 1);
    TrainingOptions options = TrainingOptions.builder().learningRate(0.01).weightDecay(2).build();
    Schedule schedule = Schedule.of(options, 30);
    Optimiser optimiser = optimiser(parameters, options, schedule);
    double[] w = {parameters.values(0)[1][2], parameters.vector(1)[1]};
    double[] m = new double[2];
    double[] v = new double[2];
    SplittableRandom random = new SplittableRandom(5);
    for (int t = 1; t <= 30; t++) {
      Gradients gradients = new Gradients(List.of(matrix, bias));
      double[] g = {random.nextGaussian(), random.nextGaussian()};
      gradients.values(0)[1][2] = (float) g[0];
      gradients.vector(1)[1] = (float) g[1];
      step(optimiser, gradients, 0.5f, 2);
      for (int i = 0; i < 2; i++) {
        m[i] = 0.9 * m[i] + 0.1 * 0.5 * g[i];
        v[i] = 0.999 * v[i] + 0.001 * 0.25 * g[i] * g[i];
        double rate = schedule.rate(t);
        w[i] -= i == 0 ? rate * 2 * w[i] : 0;
        double root = Math.sqrt(v[i] / (1 - Math.pow(0.999, t)));
        w[i] -= rate * m[i] / (1 - Math.pow(0.9, t)) / (root + 1e-8);
      }
    }
    assertEquals(w[0], parameters.values(0)[1][2], 1e-6);
    assertEquals(w[1], parameters.vector(1)[1], 1e-6);
  }

  /** By the formulas of PyTorch's documentation, in double. */
  @Test
  void momentumAgreesWithTheFormulas() {
    ParameterDeclaration matrix =
        new ParameterDeclaration(
            "matrix", List.of(2, 3), new Initializer.Normal(0.5f), true, false);
    Parameters parameters = Parameters.initialised(List.of(matrix), 1);
    TrainingOptions options =
        TrainingOptions.builder()
            .optimiser(OptimiserKind.SGD)
            .momentum(0.8)
            .learningRate(0.01)
            .weightDecay(0.3)
            .build();
    Schedule schedule = Schedule.of(options, 30);
    Optimiser optimiser = optimiser(parameters, options, schedule);
    double w = parameters.values(0)[1][2];
    double b = 0;
    SplittableRandom random = new SplittableRandom(5);
    for (int t = 1; t <= 30; t++) {
      Gradients gradients = new Gradients(List.of(matrix));
      double g = random.nextGaussian();
      gradients.values(0)[1][2] = (float) g;
      step(optimiser, gradients, 0.5f, 2);
      b = 0.8 * b + 0.5 * g + 0.3 * w;
      w -= schedule.rate(t) * b;
    }
    assertEquals(w, parameters.values(0)[1][2], 1e-6);
  }

  /** Row r is touched every {@code 1 + r²/2} steps or so: row 39 twice in 1,500 steps. */
  @ParameterizedTest
  @CsvSource({
    "0.9, 0.999, 1e-8, 1",
    "0.9, 0.999, 1e-8, 1e-5",
    "0.9, 0.999, 1e-4, 1e-3",
    "0.9, 0.98, 1e-8, 1",
    "0.5, 0.9999, 1e-8, 1",
    "0, 0.999, 1e-8, 1",
    "0.98, 0.999, 1e-8, 1"
  })
  void rowsThatCatchUpAreLikeDenseOnes(
      double beta1, double beta2, double epsilon, double gradientSize) {
    assertAlike(
        TrainingOptions.builder()
            .learningRate(0.002)
            .beta1(beta1)
            .beta2(beta2)
            .epsilon(epsilon)
            .build(),
        gradientSize);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.9, 0.99, 0.5, 0})
  void rowsThatCatchUpOnMomentumAreLikeDenseOnes(double momentum) {
    assertAlike(
        TrainingOptions.builder()
            .optimiser(OptimiserKind.SGD)
            .momentum(momentum)
            .learningRate(0.002)
            .build(),
        0.1);
  }

  private static void assertAlike(TrainingOptions options, double gradientSize) {
    int steps = 1500;
    Schedule schedule = Schedule.of(options, steps);
    List<ParameterDeclaration> sparseTable = List.of(table(true));
    List<ParameterDeclaration> denseTable = List.of(table(false));
    Parameters sparse = Parameters.initialised(sparseTable, 4);
    Parameters dense = Parameters.initialised(denseTable, 4);
    Optimiser lazy = optimiser(sparse, options, schedule);
    Optimiser eager = optimiser(dense, options, schedule);
    StaleRows stale = new StaleRows(lazy, 1);
    Gradients sparseGradients = new Gradients(sparseTable);
    SplittableRandom random = new SplittableRandom(8);
    for (int step = 1; step <= steps; step++) {
      Gradients denseGradients = new Gradients(denseTable);
      sparseGradients.clear();
      for (int row = 0; row < ROWS; row++) {
        if (random.nextInt(1 + row * row / 2) == 0) {
          stale.visit(0, row);
          for (int j = 0; j < WIDTH; j++) {
            float gradient = (float) (random.nextGaussian() * gradientSize);
            denseGradients.values(0)[row][j] = gradient;
            sparseGradients.touch(0, row)[j] = gradient;
          }
        }
      }
      stale.bringUpToDate();
      assertAlike(lazy, dense, sparse, sparseGradients, step - 1);
      step(lazy, sparseGradients, 1f, 1);
      step(eager, denseGradients, 1f, 1);
    }
    lazy.catchUpAll(0, 2);
    lazy.catchUpAll(1, 2);
    for (int row = 0; row < ROWS; row++) {
      assertRow(dense, sparse, row, steps);
      assertMoments(eager.moments(0), lazy.moments(0), row, options, steps);
    }
  }

  private static void assertAlike(
      Optimiser lazy, Parameters dense, Parameters sparse, Gradients gradients, int step) {
    assertEquals(step, lazy.steps());
    for (int k = 0; k < gradients.touched(0).count(); k++) {
      assertRow(dense, sparse, gradients.touched(0).row(k), step);
    }
  }

  /**
   * A value up to 1 is rounded by up to 6e-8 at every step that moves it; these roundings are
   * random.
   */
  private static void assertRow(Parameters dense, Parameters sparse, int row, int step) {
    for (int j = 0; j < WIDTH; j++) {
      float expected = dense.values(0)[row][j];
      double tolerance = Math.ulp(Math.max(0.25f, Math.abs(expected))) * Math.sqrt(step + 1.0);
      assertEquals(expected, sparse.values(0)[row][j], tolerance, "step " + step + " row " + row);
    }
  }

  /** A sparse row's means are those of its last gradient, a dense one's have decayed since. */
  private static void assertMoments(
      Moments dense, Moments sparse, int row, TrainingOptions options, int step) {
    int missed = step - sparse.touchedAt(row);
    boolean momentum = options.optimiser() == OptimiserKind.SGD;
    double[] keep = {momentum ? options.momentum() : options.beta1(), options.beta2()};
    for (int kind = 0; kind < dense.kinds() && sparse.started(row); kind++) {
      double left = Math.pow(keep[kind], missed);
      for (int j = 0; j < WIDTH; j++) {
        float moment = dense.moment(row, kind)[j];
        double tolerance = 1e-4 * Math.abs(moment) + (momentum ? 1e-8 : 1e-30);
        assertEquals(moment, left * sparse.moment(row, kind)[j], tolerance);
      }
    }
  }

  private static void step(Optimiser optimiser, Gradients gradients, float scale, int parts) {
    GradientSum sum = new GradientSum(List.of(gradients), parts);
    sum.begin();
    for (int part = 0; part < parts; part++) {
      sum.sum(part);
    }
    optimiser.beginStep();
    for (int part = 0; part < parts; part++) {
      optimiser.step(sum, scale, part);
    }
  }

  @Test
  void aStepLeavesOtherRowsAlone() {
    List<ParameterDeclaration> declarations = List.of(table(true));
    TrainingOptions options = TrainingOptions.defaults();
    Optimiser optimiser =
        optimiser(Parameters.zeros(declarations), options, Schedule.of(options, 9));
    Gradients gradients = new Gradients(declarations);
    StaleRows stale = new StaleRows(optimiser, 1);
    for (int step = 1; step <= 3; step++) {
      int row = 10 * step;
      gradients.clear();
      gradients.touch(0, row)[0] = 1;
      stale.visit(0, row);
      stale.visit(0, row);
      stale.bringUpToDate();
      step(optimiser, gradients, 1, 1);
    }
    Moments moments = optimiser.moments(0);
    assertEquals(1, moments.validAt(10));
    assertEquals(3, moments.validAt(30));
    assertEquals(0, moments.validAt(7));
    assertTrue(!moments.started(7) && moments.started(10));
  }

  @Test
  void aRowIsClaimedOncePerStep() {
    List<ParameterDeclaration> declarations = List.of(table(true));
    TrainingOptions options = TrainingOptions.defaults();
    Optimiser optimiser =
        optimiser(Parameters.zeros(declarations), options, Schedule.of(options, 9));
    assertFalse(optimiser.claim(0, 3), "before the first step all is up to date");
    step(optimiser, new Gradients(declarations), 1, 1);
    assertTrue(optimiser.claim(0, 3));
    assertFalse(optimiser.claim(0, 3));
    assertTrue(optimiser.claim(0, 4));
  }

  @Test
  void refusesARowThatWasNotAnnounced() {
    List<ParameterDeclaration> declarations = List.of(table(true));
    TrainingOptions options = TrainingOptions.defaults();
    Optimiser optimiser =
        optimiser(Parameters.zeros(declarations), options, Schedule.of(options, 9));
    step(optimiser, new Gradients(declarations), 1, 1);
    Gradients gradients = new Gradients(declarations);
    gradients.touch(0, 17)[0] = 1;
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> step(optimiser, gradients, 1, 1));
    assertEquals(
        "row 17 of table has a gradient but was not announced by forEachSparseRow", e.getMessage());
  }

  @Test
  void refusesTablesThatAreDecayed() {
    ParameterDeclaration declaration =
        new ParameterDeclaration("table", List.of(2, 2), new Initializer.Constant(0), true, true);
    TrainingOptions options = TrainingOptions.defaults();
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                optimiser(
                    Parameters.zeros(List.of(declaration)), options, Schedule.of(options, 9)));
    assertEquals(
        "table is both sparse and decayed; a look-up table is not decayed", e.getMessage());
  }
}
