package dev.heed.runtime.label.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.EachTargets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Loss and gradients against the enumeration of every label sequence, and laws. */
class ChainLossTest {

  private static final float SCALE = 0.5f;
  private static final int M = EachTargets.MISSING;

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(2, new int[] {1}),
        Arguments.of(4, new int[] {3}),
        Arguments.of(2, new int[] {0, 1, 1, 0, 1}),
        Arguments.of(3, new int[] {2, 0, 1, 1}),
        Arguments.of(3, new int[] {M, 0, M, M, 1}),
        Arguments.of(3, new int[] {2, M, M, 0}),
        Arguments.of(5, new int[] {4, 4, M}),
        Arguments.of(4, new int[] {M, M, 1}));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void lossIsThatOfTheEnumeration(int labels, int[] targets) {
    for (long seed = 1; seed <= 5; seed++) {
      Chains chains = new Chains(seed, labels, targets.length, 2);
      double expected = chains.loss(targets);
      Result result = new Result(chains, targets);
      assertEquals(expected, result.loss, 1e-5 * Math.max(1, expected), "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientsAreTheSlopesOfTheEnumeration(int labels, int[] targets) {
    for (long seed = 1; seed <= 3; seed++) {
      Chains chains = new Chains(seed, labels, targets.length, 1);
      Result result = new Result(chains, targets);
      List<float[]> values = new ArrayList<>(Arrays.asList(chains.transitions));
      List<float[]> gradients = new ArrayList<>(Arrays.asList(result.transitions));
      values.add(chains.start);
      gradients.add(result.start);
      values.add(chains.end);
      gradients.add(result.end);
      for (int t = 0; t < targets.length; t++) {
        values.add(chains.emissions.values()[t]);
        gradients.add(result.emissions.values()[t]);
      }
      for (int row = 0; row < values.size(); row++) {
        for (int j = 0; j < labels; j++) {
          double slope = slope(chains, targets, values.get(row), j);
          assertEquals(SCALE * slope, gradients.get(row)[j], 2e-4, "seed " + seed + " row " + row);
        }
      }
    }
  }

  private static double slope(Chains chains, int[] targets, float[] row, int j) {
    // 2^-10, so that floats move by exactly as much
    float step = 1f / 1024;
    float old = row[j];
    row[j] = old + step;
    double above = chains.loss(targets);
    double upper = row[j];
    row[j] = old - step;
    double below = chains.loss(targets);
    double lower = row[j];
    row[j] = old;
    return (above - below) / (upper - lower);
  }

  @Test
  void gradientsAreAddedAndEmissionsWithoutTargetsGetNone() {
    Chains chains = new Chains(7, 3, 4, 1);
    Result none = new Result(chains, new int[] {M, M, M, M});
    assertEquals(0, none.loss);
    for (float[] row : none.emissions.values()) {
      assertArrayEquals(new float[] {0, 0, 0}, Arrays.copyOf(row, 3));
    }
    assertArrayEquals(new float[] {10, 10, 10}, none.before.start);
    Result some = new Result(chains, new int[] {0, 1, 2, 0});
    for (int j = 0; j < 3; j++) {
      assertEquals(10 + some.start[j], some.before.start[j], 1e-5);
      assertEquals(10 + some.end[j], some.before.end[j], 1e-5);
    }
  }

  @Test
  void constantTransitionsAreIndependentSoftmaxes() {
    Chains chains = new Chains(3, 5, 40, 2);
    for (float[] row : chains.transitions) {
      Arrays.fill(row, 0.75f);
    }
    Arrays.fill(chains.start, -2f);
    Arrays.fill(chains.end, 0.25f);
    int[] targets = new Random(1).ints(40, 0, 5).toArray();
    Result result = new Result(chains, targets);
    double expected = 0;
    for (int t = 0; t < 40; t++) {
      float[] z = chains.emissions.values()[t];
      double sum = 0;
      for (int j = 0; j < 5; j++) {
        sum += Math.exp(z[j]);
      }
      expected += Math.log(sum) - z[targets[t]];
      for (int j = 0; j < 5; j++) {
        double wanted = SCALE * (Math.exp(z[j]) / sum - (j == targets[t] ? 1 : 0));
        assertEquals(wanted, result.emissions.values()[t][j], 1e-5);
      }
    }
    assertEquals(expected, result.loss, 1e-4);
  }

  @Test
  void oneVectorIsTheSoftmaxWithStartAndEnd() {
    Chains chains = new Chains(9, 6, 1, 3);
    double sum = 0;
    double[] scores = new double[6];
    for (int j = 0; j < 6; j++) {
      scores[j] = (double) chains.start[j] + chains.end[j] + chains.emissions.values()[0][j];
      sum += Math.exp(scores[j]);
    }
    assertEquals(Math.log(sum) - scores[4], new Result(chains, new int[] {4}).loss, 1e-5);
  }

  @Test
  void longInputsAndLargeScoresStayFinite() {
    for (double spread : new double[] {1, 300}) {
      Chains chains = new Chains(5, 17, 20_000, spread);
      int[] targets = new Random(2).ints(20_000, 0, 17).toArray();
      Result result = new Result(chains, targets);
      assertTrue(Double.isFinite(result.loss) && result.loss > 0, "loss " + result.loss);
      for (float[] row : result.emissions.values()) {
        double sum = 0;
        for (int j = 0; j < 17; j++) {
          assertTrue(Math.abs(row[j]) <= SCALE * 1.001, "gradient " + row[j]);
          sum += row[j];
        }
        assertEquals(0, sum, 1e-4);
      }
      double pairs = 0;
      for (float[] row : result.transitions) {
        for (float value : row) {
          pairs += value;
        }
      }
      // as many pairs are expected as there are
      assertEquals(0, pairs, 1e-4 * 20_000);
    }
  }

  /** Two sequences of a batch, of which the first is the chain and the second has no target. */
  private static final class Result {
    final Rows emissions;
    final float[][] transitions;
    final float[] start;
    final float[] end;
    final double loss;
    final Sums before;

    Result(Chains chains, int[] targets) {
      EachTargets batch = new EachTargets();
      batch.add(targets);
      emissions = new Rows(chains.n, chains.labels);
      Arrays.stream(emissions.values()).forEach(row -> Arrays.fill(row, 99f));
      before = new Sums(chains.labels, 10);
      Sums sums = new Sums(chains.labels, 0);
      ChainLoss memory = new ChainLoss();
      memory.run(
          chains.emissions,
          batch,
          batch.classes(),
          SCALE,
          chains.transitions,
          chains.start,
          chains.end,
          before.transitions,
          before.start,
          before.end,
          emissions);
      loss =
          memory.run(
              chains.emissions,
              batch,
              batch.classes(),
              SCALE,
              chains.transitions,
              chains.start,
              chains.end,
              sums.transitions,
              sums.start,
              sums.end,
              emissions);
      transitions = sums.transitions;
      start = sums.start;
      end = sums.end;
    }
  }

  /** What gradients are added to. */
  private static final class Sums {
    final float[][] transitions;
    final float[] start;
    final float[] end;

    Sums(int labels, float value) {
      transitions = new float[labels][labels];
      start = new float[labels];
      end = new float[labels];
      Arrays.fill(start, value);
      Arrays.fill(end, value);
      Arrays.stream(transitions).forEach(row -> Arrays.fill(row, value));
    }
  }
}
