package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissedStepsTest {

  private static final float MEAN = 3e-4f;

  /** Squares from far below ε to far above it. */
  private static final float[] SQUARES = {
    0f, 1e-20f, 1e-17f, 1e-16f, 3e-16f, 1e-14f, 1e-10f, 1e-5f
  };

  /**
   * Values of 0 have no rounding to hide behind: the move itself must be right to a few float
   * roundings. The means are those of the last gradient, perhaps long before.
   */
  @ParameterizedTest
  @CsvSource({
    "0.999, 1, 1, 1",
    "0.999, 1, 1, 40",
    "0.999, 1, 20, 40",
    "0.999, 100, 100, 101",
    "0.999, 400, 400, 430",
    "0.999, 600, 600, 601",
    "0.999, 600, 600, 605",
    "0.999, 600, 600, 700",
    "0.999, 590, 600, 700",
    "0.999, 500, 600, 700",
    "0.999, 600, 600, 862",
    "0.999, 600, 600, 863",
    "0.999, 600, 600, 3000",
    "0.999, 2440, 2500, 3000",
    "0.998, 2000, 2000, 2100",
    "0.998, 1000, 1000, 3000",
    "0.98, 500, 500, 2000",
    "0.98, 470, 500, 2000",
    "0.9999, 2000, 2000, 3000",
    "0.9999, 1950, 2000, 2003"
  })
  void aRowMovesAsByDenseSteps(double beta2, int touched, int from, int to) {
    TrainingOptions options = TrainingOptions.builder().beta2(beta2).build();
    StepSizes sizes = new StepSizes(Schedule.of(options, 3000), options.beta1(), beta2);
    MissedSteps missed = new MissedSteps(sizes, options);
    sizes.ensure(to);
    missed.advance(to);
    float[] values = new float[SQUARES.length];
    float[] mean = new float[SQUARES.length];
    Arrays.fill(mean, MEAN);
    float[] square = SQUARES.clone();
    missed.make(values, mean, square, touched, from, to);
    for (int j = 0; j < values.length; j++) {
      double expected = dense(options, touched, from, to, SQUARES[j]);
      assertEquals(expected, values[j], 2e-6 * Math.abs(expected), "square " + SQUARES[j]);
      assertEquals(MEAN, mean[j]);
      assertEquals(SQUARES[j], square[j]);
    }
  }

  private static double dense(
      TrainingOptions options, int touched, int from, int to, double square) {
    Schedule schedule = Schedule.of(options, 3000);
    double mean = MEAN;
    double value = 0;
    for (int t = touched + 1; t <= to; t++) {
      mean *= options.beta1();
      square *= options.beta2();
      double root = Math.sqrt(square / (1 - Math.pow(options.beta2(), t)));
      double rate = t <= from ? 0 : schedule.rate(t);
      value -= rate * mean / (1 - Math.pow(options.beta1(), t)) / (root + 1e-8);
    }
    return value;
  }

  @Test
  void aRowThatHasSettledStaysWhereItIs() {
    TrainingOptions options = TrainingOptions.defaults();
    StepSizes sizes = new StepSizes(Schedule.of(options, 3000), options.beta1(), 0.999);
    MissedSteps missed = new MissedSteps(sizes, options);
    sizes.ensure(1000);
    missed.advance(1000);
    float[] values = {1, 2};
    missed.make(values, new float[] {1, 1}, new float[] {1, 1}, 600, 600 + 262, 1000);
    assertArrayEquals(new float[] {1, 2}, values);
  }

  @Test
  void meansDecayByTheirRates() {
    TrainingOptions options = TrainingOptions.defaults();
    StepSizes sizes = new StepSizes(Schedule.of(options, 3000), options.beta1(), 0.999);
    MissedSteps missed = new MissedSteps(sizes, options);
    sizes.ensure(1000);
    missed.advance(1000);
    assertEquals(0.9f, missed.meanDecay(1));
    assertEquals(0.999f, missed.squareDecay(1));
    for (int steps = 0; steps <= 500; steps++) {
      double left = Math.pow(0.9, steps);
      assertEquals(left, missed.meanDecay(steps), 1e-7 * left);
      left = Math.pow(0.999, steps);
      assertEquals(left, missed.squareDecay(steps), 1e-7 * left);
    }
    assertEquals(0, missed.meanDecay(1000));
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.999, 262", "0, 0.999, 0", "0.9, 0.98, 274"})
  void stepsThatLast(double beta1, double beta2, int expected) {
    assertEquals(expected, MissedSteps.lasting(beta1, beta2));
  }

  @ParameterizedTest
  @CsvSource({"0.9, 0.999", "0.8, 0.9", "0.99, 0.9999"})
  void whatComesAfterThemIsNegligible(double beta1, double beta2) {
    int lasting = MissedSteps.lasting(beta1, beta2);
    double ratio = beta1 / Math.sqrt(beta2);
    double largest = 1 / Math.sqrt((1 - beta2) * (1 - ratio * ratio));
    double rest = 0;
    for (int k = lasting + 1; k < lasting + 10_000; k++) {
      rest += largest * Math.pow(ratio, k);
    }
    assertTrue(rest < 0x1p-30, "rest " + rest);
  }
}
