package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingLoopTest {

  private final Corpus train = new Corpus(300, 1);
  private final Corpus development = new Corpus(60, 2);

  private static TrainingOptions.Builder options() {
    return TrainingOptions.builder().epochs(6).rows(100).learningRate(0.05).seed(9);
  }

  private TrainingReport run(
      SoftmaxRegression model, TrainingOptions options, TrainingListener listener)
      throws IOException {
    return new TrainingLoop<>(model, options)
        .run(train.inputs, train.targets, development.inputs, development.targets, listener);
  }

  @Test
  void learnsWhatFollowsFromTheId() throws IOException {
    SoftmaxRegression model = Corpus.model();
    Score before = TrainingLoop.evaluate(model, development.inputs, development.targets, 1);
    TrainingReport report = run(model, options().build(), TrainingListener.silent());
    Score after = TrainingLoop.evaluate(model, development.inputs, development.targets, 1);
    assertTrue(before.accuracy() < 0.5, () -> "before: " + before.accuracy());
    assertTrue(after.accuracy() > 0.9, () -> "after: " + after.accuracy());
    assertEquals(after.accuracy(), report.bestAccuracy());
    assertEquals(after.meanLoss(), report.bestLoss());
    assertEquals(6, report.epochs());
    assertFalse(report.stoppedEarly());
    assertEquals(0, report.steps() % 6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.95})
  void threadsDoNotChangeABit(double averageDecay) throws IOException {
    SoftmaxRegression one = Corpus.model();
    TrainingOptions.Builder options = options().averageDecay(averageDecay);
    TrainingReport expected = run(one, options.build(), TrainingListener.silent());
    for (int threads : new int[] {2, 3, 7}) {
      SoftmaxRegression several = Corpus.model();
      TrainingReport report =
          run(several, options.threads(threads).build(), TrainingListener.silent());
      assertSame(one.parameters(), several.parameters());
      assertEquals(expected.bestLoss(), report.bestLoss());
      assertEquals(expected.tokens(), report.tokens());
    }
  }

  @Test
  void shardsChangeOnlyTheDropout() throws IOException {
    SoftmaxRegression model = Corpus.model();
    TrainingReport report =
        run(model, options().shards(50).threads(2).build(), TrainingListener.silent());
    assertTrue(report.bestAccuracy() > 0.9, report::toString);
  }

  @Test
  void theSeedDecidesTheOrder() throws IOException {
    SoftmaxRegression one = Corpus.model();
    SoftmaxRegression other = Corpus.model();
    run(one, options().build(), TrainingListener.silent());
    run(other, options().seed(10).build(), TrainingListener.silent());
    assertFalse(Arrays.equals(one.parameters().values(1)[0], other.parameters().values(1)[0]));
  }

  @Test
  void keepsTheBestParametersWhenItStopsEarly() throws IOException {
    SoftmaxRegression model = Corpus.model();
    List<TrainingListener.EpochFinished> epochs = new ArrayList<>();
    List<TrainingListener.StoppedEarly> stops = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochFinished(EpochFinished event) {
            epochs.add(event);
          }

          @Override
          public void stoppedEarly(StoppedEarly event) {
            stops.add(event);
          }
        };
    TrainingReport report =
        run(model, options().epochs(60).learningRate(0.3).patience(2).build(), listener);
    assertTrue(report.stoppedEarly());
    assertEquals(1, stops.size());
    assertEquals(report.bestEpoch() + 2, report.epochs());
    assertEquals(report.epochs(), epochs.size());
    TrainingListener.EpochFinished best = epochs.get(report.bestEpoch() - 1);
    assertTrue(best.best());
    Score score = TrainingLoop.evaluate(model, development.inputs, development.targets, 2);
    assertEquals(best.developmentLoss(), score.meanLoss());
    assertTrue(epochs.stream().allMatch(e -> e.developmentAccuracy() <= score.accuracy()));
  }

  @Test
  void withoutDevelopmentExamplesTheLastParametersStay() throws IOException {
    SoftmaxRegression model = Corpus.model();
    TrainingReport report =
        new TrainingLoop<>(model, options().patience(1).build())
            .run(
                train.inputs,
                train.targets,
                new IdBatch(),
                new EachTargets(),
                TrainingListener.silent());
    assertEquals(6, report.bestEpoch());
    Score score = TrainingLoop.evaluate(model, development.inputs, development.targets, 1);
    assertTrue(score.accuracy() > 0.9, () -> "accuracy " + score.accuracy());
  }

  @Test
  void tellsEveryStepInOrder() throws IOException {
    List<TrainingListener.Started> started = new ArrayList<>();
    List<TrainingListener.Step> steps = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(Started event) {
            started.add(event);
          }

          @Override
          public void step(Step event) {
            steps.add(event);
          }
        };
    TrainingReport report = run(Corpus.model(), options().epochs(2).build(), listener);
    assertEquals(1, started.size());
    assertEquals(Corpus.IDS * 6 + Corpus.CLASSES * 7, started.get(0).parameters());
    assertEquals(0, started.get(0).resumedAt());
    assertEquals(2 * started.get(0).tokens(), report.tokens());
    assertEquals(2L * started.get(0).stepsPerEpoch(), report.steps());
    assertEquals(report.steps(), steps.size());
    for (int i = 0; i < steps.size(); i++) {
      assertEquals(i + 1, steps.get(i).step());
      assertEquals(1 + i / started.get(0).stepsPerEpoch(), steps.get(i).epoch());
      assertTrue(steps.get(i).loss() > 0);
    }
    assertEquals(0, steps.get(steps.size() - 1).secondsLeft());
  }

  @Test
  void aLossThatIsNotFiniteStopsBeforeItSpoilsTheParameters() {
    SoftmaxRegression model = Corpus.model();
    model.brokenStep = 4;
    TrainingException e =
        assertThrows(
            TrainingException.class,
            () -> run(model, options().build(), TrainingListener.silent()));
    assertEquals(
        "the loss is NaN at step 5; try a learning rate below 0.05, a longer warm-up than 0.05 of"
            + " the steps or a clip below 1.0",
        e.getMessage());
    assertTrue(Float.isFinite(model.parameters().values(1)[0][0]));
  }

  @Test
  void anInterruptEndsTraining() {
    TrainingListener interrupts =
        new TrainingListener() {
          @Override
          public void step(Step event) {
            if (event.step() == 3) {
              Thread.currentThread().interrupt();
            }
          }
        };
    TrainingException e =
        assertThrows(
            TrainingException.class,
            () -> run(Corpus.model(), options().threads(2).build(), interrupts));
    assertTrue(Thread.interrupted());
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("training was interrupted after step 3 of "));
  }

  @Test
  void refusesExamplesThatDoNotBelongTogether() {
    train.inputs.add(1, 2);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> run(Corpus.model(), options().build(), TrainingListener.silent()));
    assertEquals(
        "there are 301 sequences of inputs and 300 of targets; each needs both", e.getMessage());
  }

  @Test
  void refusesExamplesWithoutATarget() {
    train.inputs.clear();
    train.targets.clear();
    train.inputs.add(1, 2);
    train.targets.add(new int[] {EachTargets.MISSING, EachTargets.MISSING});
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> run(Corpus.model(), options().build(), TrainingListener.silent()));
    assertEquals(
        "none of the 1 training sequences has a target; there is nothing to learn from",
        e.getMessage());
  }

  static void assertSame(Parameters expected, Parameters actual) {
    for (int i = 0; i < expected.size(); i++) {
      float[][] rows = expected.values(i);
      for (int row = 0; row < rows.length; row++) {
        int[] bits = bits(rows[row]);
        String where = expected.declarations().get(i).name() + " row " + row;
        assertArrayEquals(bits, bits(actual.values(i)[row]), where);
      }
    }
  }

  private static int[] bits(float[] row) {
    int[] bits = new int[row.length];
    for (int j = 0; j < row.length; j++) {
      bits[j] = Float.floatToRawIntBits(row[j]);
    }
    return bits;
  }
}
