package dev.heed.runtime.label.ctc;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.EachTargets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Loss and gradient against the enumeration of every class of every vector. */
class CtcLossTest {

  private static final float SCALE = 0.5f;

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(2, 1, new int[] {}),
        Arguments.of(2, 4, new int[] {}),
        Arguments.of(2, 1, new int[] {1}),
        Arguments.of(2, 5, new int[] {0, 1}),
        Arguments.of(2, 5, new int[] {1, 1}),
        Arguments.of(2, 3, new int[] {0, 0}),
        Arguments.of(3, 5, new int[] {2, 0, 1, 2, 0}),
        Arguments.of(3, 5, new int[] {2, 0, 0, 2}),
        Arguments.of(4, 4, new int[] {3, 1}));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lossIsThatOfTheEnumeration(int labels, int n, int[] wanted) {
    for (long seed = 1; seed <= 5; seed++) {
      Spreads spreads = new Spreads(seed, labels, n, 2);
      double expected = spreads.loss(wanted);
      assertEquals(expected, run(spreads, wanted, new Rows(n, labels + 1)), 1e-9 * expected + 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientIsTheSlopeOfTheEnumeration(int labels, int n, int[] wanted) {
    Spreads spreads = new Spreads(3, labels, n, 1);
    Rows gradient = new Rows(n, labels + 1);
    run(spreads, wanted, gradient);
    // 2^-10, so that floats move by exactly as much
    float step = 1f / 1024;
    for (int t = 0; t < n; t++) {
      float[] row = spreads.logits.values()[t];
      for (int c = 0; c <= labels; c++) {
        float old = row[c];
        row[c] = old + step;
        double upper = row[c];
        double above = spreads.loss(wanted);
        row[c] = old - step;
        double lower = row[c];
        double below = spreads.loss(wanted);
        row[c] = old;
        double slope = SCALE * (above - below) / (upper - lower);
        assertEquals(slope, gradient.values()[t][c], 1e-5, "vector " + t + " class " + c);
      }
    }
  }

  private static double run(Spreads spreads, int[] wanted, Rows gradient) {
    EachTargets targets = new EachTargets();
    targets.add(wanted);
    EachTargets batch = new EachTargets();
    batch.add(new int[spreads.n]);
    return new CtcLoss().run(spreads.logits, batch, targets, spreads.labels, SCALE, gradient);
  }

  @Test
  void severalInputsAreIndependent() {
    Spreads spreads = new Spreads(5, 3, 9, 1);
    EachTargets batch = new EachTargets();
    batch.add(new int[4]);
    batch.add(new int[5]);
    EachTargets targets = new EachTargets();
    targets.add(new int[] {1, 2});
    targets.add(new int[] {0});
    Rows gradient = new Rows(9, 4);
    CtcLoss loss = new CtcLoss();
    double sum = loss.run(spreads.logits, batch, targets, 3, 1, gradient);
    assertEquals(sum, loss.run(spreads.logits, batch, targets, 3, 1, gradient));
    CtcSums sums = new CtcSums();
    double expected = 0;
    expected -= sums.logProbability(spreads.logits.values(), 4, 5, 3, new int[] {0}, 0, 1);
    expected -= sums.logProbability(spreads.logits.values(), 0, 4, 3, new int[] {1, 2}, 0, 2);
    assertEquals(expected, sum, 1e-12);
    for (float[] row : gradient.values()) {
      assertEquals(0, row[0] + row[1] + row[2] + row[3], 1e-6, "softmaxes less shares add up to 0");
    }
  }

  @Test
  void longInputsStayFinite() {
    Spreads spreads = new Spreads(5, 20, 2_000, 30);
    int[] wanted = new Random(1).ints(300, 0, 20).toArray();
    Rows gradient = new Rows(2_000, 21);
    double loss = run(spreads, wanted, gradient);
    assertTrue(Double.isFinite(loss) && loss > 0, "loss " + loss);
    for (float[] row : gradient.values()) {
      for (int c = 0; c < 21; c++) {
        assertTrue(Math.abs(row[c]) <= 1.001 * SCALE, "gradient " + row[c]);
      }
    }
  }

  @Test
  void aSequenceThatDoesNotFitIsImpossibleAndNamed() {
    Spreads spreads = new Spreads(1, 3, 2, 1);
    CtcSums sums = new CtcSums();
    int[] twice = {1, 1};
    assertEquals(
        Double.NEGATIVE_INFINITY,
        sums.logProbability(spreads.logits.values(), 0, 2, 3, twice, 0, 2));
    assertEquals(
        "example 17 has 2 labels, of which 1 repeat the one before, and 2 vectors; it needs at"
            + " least 3",
        assertThrows(IllegalArgumentException.class, () -> CtcLoss.checkFits(17, twice, 2))
            .getMessage());
    assertDoesNotThrow(() -> CtcLoss.checkFits(17, twice, 3));
    assertDoesNotThrow(() -> CtcLoss.checkFits(0, new int[0], 1));
  }
}
