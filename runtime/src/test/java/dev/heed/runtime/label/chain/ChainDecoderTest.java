package dev.heed.runtime.label.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.label.Calibration;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.label.TemperatureSearch;
import dev.heed.runtime.train.Score;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Label sequences and probabilities against the enumeration of every label sequence. */
class ChainDecoderTest {

  @ParameterizedTest
  @CsvSource({"2,1", "2,6", "3,5", "5,3", "4,4"})
  void findsTheBestLabelSequences(int labels, int n) {
    for (long seed = 1; seed <= 10; seed++) {
      Chains chains = new Chains(seed, labels, n, 1.5);
      List<int[]> sorted =
          chains.paths().stream()
              .sorted(Comparator.comparingDouble(path -> -chains.score(path)))
              .toList();
      ChainDecoder decoder = chains.decoder();
      int[] best = Arrays.copyOf(decoder.label(chains.emissions, 0, n), n);
      assertArrayEquals(sorted.get(0), best, "seed " + seed);
      double all = chains.logOfSum(missing(n));
      assertEquals(chains.score(best) - all, decoder.logProbability(), 1e-5);
      List<ChainPath> several = decoder.best(7);
      assertEquals(Math.min(7, sorted.size()), several.size());
      for (int i = 0; i < several.size(); i++) {
        assertArrayEquals(sorted.get(i), several.get(i).labels(), "seed " + seed + " path " + i);
        double expected = chains.score(sorted.get(i)) - all;
        assertEquals(expected, several.get(i).logProbability(), 1e-5);
      }
    }
  }

  @Test
  void allLabelSequencesTogetherAreCertain() {
    Chains chains = new Chains(4, 3, 4, 1);
    ChainDecoder decoder = chains.decoder();
    decoder.label(chains.emissions, 0, 4);
    List<ChainPath> all = decoder.best(1000);
    assertEquals(81, all.size());
    assertEquals(1, all.stream().mapToDouble(path -> Math.exp(path.logProbability())).sum(), 1e-5);
  }

  @Test
  void probabilitiesOfLabelsAreThoseOfAllSequencesThatHaveThem() {
    Chains chains = new Chains(8, 4, 5, 1.5);
    ChainDecoder decoder = chains.decoder();
    decoder.label(chains.emissions, 0, 5);
    double all = chains.logOfSum(missing(5));
    for (int t = 0; t < 5; t++) {
      double sum = 0;
      for (int label = 0; label < 4; label++) {
        int[] targets = missing(5);
        targets[t] = label;
        double expected = Math.exp(chains.logOfSum(targets) - all);
        assertEquals(expected, decoder.probability(t, label), 1e-5);
        sum += decoder.probability(t, label);
      }
      assertEquals(1, sum, 1e-5);
    }
  }

  @Test
  void aTemperatureDividesAllScores() {
    Chains chains = new Chains(8, 3, 4, 1.5);
    Chains cooler = new Chains(8, 3, 4, 1.5 / 2);
    ChainDecoder decoder = chains.decoder();
    decoder.temperature(2);
    decoder.label(chains.emissions, 0, 4);
    ChainDecoder expected = cooler.decoder();
    expected.label(cooler.emissions, 0, 4);
    assertEquals(expected.logProbability(), decoder.logProbability(), 1e-5);
    assertEquals(expected.probability(2, 1), decoder.probability(2, 1), 1e-5);
    for (int i = 0; i < 5; i++) {
      assertArrayEquals(expected.best(5).get(i).labels(), decoder.best(5).get(i).labels());
      assertEquals(
          expected.best(5).get(i).logProbability(), decoder.best(5).get(i).logProbability(), 1e-5);
    }
  }

  @Test
  void calibrationScoresWhatTheTemperatureMakes() {
    Chains chains = new Chains(8, 3, 4, 3);
    EachTargets targets = new EachTargets();
    targets.add(new int[] {0, 1, EachTargets.MISSING, 2});
    Calibration calibration =
        TemperatureSearch.run(
            targets,
            targets,
            (inputs, wanted, search) ->
                chains.decoder().calibrate(chains.emissions, wanted, search));
    Chains cooler = new Chains(8, 3, 4, 3 / calibration.temperature());
    assertEquals(chains.loss(targets.classes()) / 3, calibration.lossBefore(), 1e-5);
    assertEquals(cooler.loss(Arrays.copyOf(targets.classes(), 4)) / 3, calibration.loss(), 1e-5);
    assertTrue(calibration.loss() <= calibration.lossBefore());
  }

  @Test
  void countsOutOfRangeAreRefused() {
    ChainDecoder decoder = new Chains(1, 2, 1, 1).decoder();
    for (int count : new int[] {0, -1, 10_001}) {
      assertEquals(
          "count is " + count + ", must be 1 to 10000",
          assertThrows(IllegalArgumentException.class, () -> decoder.best(count)).getMessage());
    }
  }

  @Test
  void evaluationAddsLossesAndHitsOfTheBestSequence() {
    Chains chains = new Chains(6, 3, 5, 1);
    int[] best = Arrays.copyOf(chains.decoder().label(chains.emissions, 0, 5), 5);
    int[] wanted = best.clone();
    wanted[1] = (wanted[1] + 1) % 3;
    wanted[3] = EachTargets.MISSING;
    EachTargets targets = new EachTargets();
    targets.add(wanted);
    Score score = new Score();
    chains.decoder().evaluate(chains.emissions, targets, score);
    assertEquals(4, score.targets());
    assertEquals(3, score.correct());
    assertEquals(chains.loss(wanted) / 4, score.meanLoss(), 1e-5);
  }

  private static int[] missing(int n) {
    int[] targets = new int[n];
    Arrays.fill(targets, EachTargets.MISSING);
    return targets;
  }
}
