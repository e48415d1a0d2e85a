package dev.heed.runtime.label.ctc;

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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtcDecoderTest {

  @ParameterizedTest
  @CsvSource({"1,4", "2,5", "3,5", "4,4", "2,1"})
  void aBeamThatIsWideEnoughFindsAllLabelSequences(int labels, int n) {
    for (long seed = 1; seed <= 8; seed++) {
      Spreads spreads = new Spreads(seed, labels, n, 1.5);
      List<Map.Entry<List<Integer>, Double>> sorted =
          spreads.probabilities().entrySet().stream()
              .sorted(Comparator.comparingDouble(one -> -one.getValue()))
              .toList();
      CtcDecoder decoder = new CtcDecoder(labels);
      decoder.label(spreads.logits, 0, n);
      List<CtcLabelling> found = decoder.best(5000, 5000);
      assertEquals(sorted.size(), found.size(), "seed " + seed);
      for (int i = 0; i < found.size(); i++) {
        assertEquals(sorted.get(i).getKey(), list(found.get(i).labels()), "seed " + seed);
        double expected = Math.log(sorted.get(i).getValue());
        assertEquals(expected, found.get(i).logProbability(), 1e-9);
      }
    }
  }

  @Test
  void widerBeamsFindWhatIsAtLeastAsLikely() {
    for (long seed = 1; seed <= 20; seed++) {
      Spreads spreads = new Spreads(seed, 4, 12, 1);
      CtcDecoder decoder = new CtcDecoder(4);
      decoder.label(spreads.logits, 0, 12);
      double greedy = decoder.logProbability();
      double wide = decoder.best(200, 1).get(0).logProbability();
      assertTrue(wide >= greedy - 1e-12, "seed " + seed);
      List<CtcLabelling> several = decoder.best(8, 3);
      assertEquals(3, several.size());
      assertTrue(several.get(0).logProbability() >= several.get(1).logProbability());
      assertTrue(several.get(1).logProbability() >= several.get(2).logProbability());
    }
  }

  @Test
  void greedyTakesRunsOnceAndLeavesBlanksOut() {
    int[] classes = {2, 0, 0, 2, 0, 1, 1, 1, 0, 2, 2};
    Spreads spreads = new Spreads(1, 2, classes.length, 0.1);
    for (int t = 0; t < classes.length; t++) {
      spreads.logits.values()[t][classes[t]] += 5;
    }
    CtcDecoder decoder = new CtcDecoder(2);
    int count = decoder.label(spreads.logits, 0, classes.length);
    assertEquals(List.of(0, 0, 1, 0), list(Arrays.copyOf(decoder.labels(), count)));
    assertEquals(0, decoder.label(spreads.logits, 9, 2), "nothing but blanks");
    assertEquals(List.of(), list(decoder.best(3, 1).get(0).labels()));
  }

  @Test
  void aTemperatureDividesAllLogits() {
    Spreads spreads = new Spreads(8, 3, 6, 2);
    Spreads cooler = new Spreads(8, 3, 6, 1);
    CtcDecoder decoder = new CtcDecoder(3);
    decoder.temperature(2);
    decoder.label(spreads.logits, 0, 6);
    CtcDecoder expected = new CtcDecoder(3);
    expected.label(cooler.logits, 0, 6);
    assertEquals(expected.logProbability(), decoder.logProbability(), 1e-6);
    for (int i = 0; i < 5; i++) {
      CtcLabelling wanted = expected.best(50, 5).get(i);
      assertEquals(list(wanted.labels()), list(decoder.best(50, 5).get(i).labels()));
      assertEquals(wanted.logProbability(), decoder.best(50, 5).get(i).logProbability(), 1e-6);
    }
  }

  @Test
  void calibrationScoresWhatTheTemperatureMakes() {
    Spreads spreads = new Spreads(5, 3, 6, 4);
    EachTargets batch = new EachTargets();
    batch.add(new int[6]);
    EachTargets targets = new EachTargets();
    targets.add(new int[] {2, 0});
    Calibration calibration =
        TemperatureSearch.run(
            batch,
            targets,
            (inputs, wanted, search) ->
                new CtcDecoder(3).calibrate(spreads.logits, inputs, wanted, search));
    Spreads cooler = new Spreads(5, 3, 6, 4 / calibration.temperature());
    assertEquals(spreads.loss(new int[] {2, 0}) / 2, calibration.lossBefore(), 1e-5);
    assertEquals(cooler.loss(new int[] {2, 0}) / 2, calibration.loss(), 1e-5);
  }

  @Test
  void aBeamOrCountBelowOneIsRefused() {
    CtcDecoder decoder = new CtcDecoder(2);
    decoder.label(new Spreads(1, 2, 3, 1).logits, 0, 3);
    assertEquals("beam is 0, must be at least 1", message(decoder, 0, 1));
    assertEquals("count is -1, must be at least 1", message(decoder, 1, -1));
  }

  private static String message(CtcDecoder decoder, int beam, int count) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> decoder.best(beam, count)).getMessage());
  }

  @Test
  void evaluationCountsLabelsLessErrors() {
    Spreads spreads = new Spreads(1, 3, 6, 0.1);
    int[] classes = {0, 3, 1, 3, 3, 2};
    for (int t = 0; t < 6; t++) {
      spreads.logits.values()[t][classes[t]] += 5;
    }
    assertEquals(1, correct(spreads, 0, 1));
    assertEquals(2, correct(spreads, 0, 1, 1));
    assertEquals(0, correct(spreads, 2));
    assertEquals(3, correct(spreads, 0, 1, 2));
    assertEquals(0, correct(spreads));
  }

  private static long correct(Spreads spreads, int... wanted) {
    EachTargets batch = new EachTargets();
    batch.add(new int[6]);
    EachTargets targets = new EachTargets();
    targets.add(wanted);
    Score score = new Score();
    new CtcDecoder(3).evaluate(spreads.logits, batch, targets, score);
    assertEquals(Math.max(1, wanted.length), score.targets());
    double loss = spreads.loss(wanted) / Math.max(1, wanted.length);
    assertEquals(loss, score.meanLoss(), 1e-9 * loss);
    return score.correct();
  }

  private static List<Integer> list(int[] labels) {
    return Arrays.stream(labels).boxed().toList();
  }
}
