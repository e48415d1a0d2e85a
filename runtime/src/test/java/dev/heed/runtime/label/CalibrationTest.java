package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.kernel.Rows;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static final int CLASSES = 4;

  @Test
  void findsTheTemperatureThatTargetsWereDrawnAt() {
    for (double temperature : new double[] {0.5, 1, 2.5}) {
      Samples samples = new Samples(20_000, temperature);
      Calibration calibration =
          TemperatureSearch.run(
              samples.inputs,
              samples.targets,
              (inputs, targets, search) ->
                  ClassScores.calibrate(samples.logitsOf(inputs), CLASSES, targets, search));
      // neighbours are 4.4 % apart, and 20,000 targets say it within about 2 %
      assertEquals(temperature, calibration.temperature(), 0.07 * temperature);
      assertTrue(calibration.loss() <= calibration.lossBefore());
      assertTrue(calibration.error() < 0.025, () -> "error " + calibration.error());
      if (temperature != 1) {
        assertTrue(calibration.errorBefore() > 0.04, () -> "error " + calibration.errorBefore());
      }
    }
  }

  @Test
  void lossesAreThoseOfTheProbabilities() {
    Samples samples = new Samples(700, 2);
    Calibration calibration =
        TemperatureSearch.run(
            samples.inputs,
            samples.targets,
            (inputs, targets, search) ->
                ClassScores.calibrate(samples.logitsOf(inputs), CLASSES, targets, search));
    double before = 0;
    double after = 0;
    Reliability reliability = new Reliability();
    for (int row = 0; row < 700; row++) {
      float[] logits = samples.logits.values()[row];
      int wanted = samples.targets.classes()[row];
      float temperature = calibration.temperature();
      before -= Math.log(ClassScores.probability(logits, CLASSES, wanted)) / 700;
      after -= Math.log(ClassScores.probability(logits, CLASSES, wanted, temperature)) / 700;
      int answer = ClassScores.likeliest(logits, CLASSES);
      reliability.add(
          ClassScores.probability(logits, CLASSES, answer, temperature), answer == wanted);
    }
    assertEquals(before, calibration.lossBefore(), 1e-5);
    assertEquals(after, calibration.loss(), 1e-5);
    assertEquals(reliability.error(), calibration.error(), 1e-5);
    assertEquals(700, reliability.answers());
  }

  @Test
  void nothingToCalibrateByIsRefused() {
    EachTargets targets = new EachTargets();
    targets.add(new int[] {EachTargets.MISSING});
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                TemperatureSearch.run(
                    targets,
                    targets,
                    (inputs, wanted, search) ->
                        ClassScores.calibrate(new Rows(1, 2), 2, wanted, search)));
    assertEquals(
        "none of the examples has a target; there is nothing to calibrate by",
        refused.getMessage());
  }

  @Test
  void theErrorIsHowFarBinsAreOff() {
    Reliability reliability = new Reliability();
    assertEquals(0, reliability.error());
    // a bin of 4 with a mean of 0.95 of which 3 are right, and one with 0.5 of which 1 of 2 is
    for (int i = 0; i < 4; i++) {
      reliability.add(0.95, i > 0);
    }
    Reliability other = new Reliability();
    other.add(0.5, true);
    other.add(0.5, false);
    reliability.add(other);
    assertEquals(6, reliability.answers());
    assertEquals((4 * 0.2 + 2 * 0.0) / 6, reliability.error(), 1e-12);
    reliability.add(1, true);
    assertEquals((4.8 - 4) / 7, reliability.error(), 1e-12, "certain answers are in the last bin");
  }

  /**
   * Random logits, and targets drawn from their softmax at a temperature; inputs are row numbers.
   */
  private static final class Samples {
    final Rows logits;
    final EachTargets inputs = new EachTargets();
    final EachTargets targets = new EachTargets();

    Samples(int count, double temperature) {
      Random random = new Random(7);
      logits = new Rows(count, CLASSES);
      for (int row = 0; row < count; row++) {
        double[] shares = new double[CLASSES];
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
          logits.values()[row][c] = (float) (3 * random.nextGaussian());
          shares[c] = Math.exp(logits.values()[row][c] / temperature);
          sum += shares[c];
        }
        double drawn = sum * random.nextDouble();
        int target = 0;
        while (target < CLASSES - 1 && drawn >= shares[target]) {
          drawn -= shares[target++];
        }
        inputs.add(new int[] {row});
        targets.add(new int[] {target});
      }
    }

    Rows logitsOf(EachTargets some) {
      Rows rows = new Rows(some.rows(), CLASSES);
      for (int row = 0; row < some.rows(); row++) {
        System.arraycopy(logits.values()[some.classes()[row]], 0, rows.values()[row], 0, CLASSES);
      }
      return rows;
    }
  }
}
