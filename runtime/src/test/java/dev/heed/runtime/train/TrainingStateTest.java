package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrainingStateTest {

  private final TrainingState state = new TrainingState();

  private static Score one(double loss, long correct) {
    Score score = new Score();
    score.add(loss, 10, correct);
    return score;
  }

  private static Score several(double loss, long correct) {
    Score score = new Score();
    score.addSeveral(loss, 10, correct);
    return score;
  }

  private static Score numbers(double loss) {
    Score score = new Score();
    score.addNumbers(loss, 1, 10);
    return score;
  }

  @Test
  void ofOneLabelTheAccuracyDecidesAndThenTheLoss() {
    assertTrue(state.finishEpoch(one(5, 5)));
    assertTrue(state.finishEpoch(one(6, 6)));
    assertFalse(state.finishEpoch(one(1, 5)));
    assertTrue(state.finishEpoch(one(5, 6)));
    assertEquals(4, state.bestEpoch);
  }

  @Test
  void ofSeveralLabelsTheLossDecides() {
    assertTrue(state.finishEpoch(several(5, 9)));
    assertTrue(state.finishEpoch(several(4, 7)));
    assertFalse(state.finishEpoch(several(4.5, 10)));
    assertEquals(0.7, state.bestAccuracy);
  }

  @Test
  void ofNumbersTheLossDecides() {
    assertTrue(state.finishEpoch(numbers(5)));
    assertFalse(state.finishEpoch(numbers(6)));
    assertFalse(state.finishEpoch(numbers(Double.NaN)));
    assertTrue(state.finishEpoch(numbers(4)));
    assertEquals(0.4, state.bestLoss);
    assertTrue(Double.isNaN(state.bestAccuracy));
  }
}
