package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrainingStateTest {

  private final TrainingState state = new TrainingState(BestBy.AUTOMATIC);

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
  void theLossOrTheAccuracyDecidesWhereTheOptionsSaySo() {
    TrainingState byLoss = new TrainingState(BestBy.LOSS);
    assertTrue(byLoss.finishEpoch(one(5, 5)));
    assertFalse(byLoss.finishEpoch(one(6, 6)));
    assertTrue(byLoss.finishEpoch(one(4, 4)));
    TrainingState byAccuracy = new TrainingState(BestBy.ACCURACY);
    assertTrue(byAccuracy.finishEpoch(several(5, 5)));
    assertTrue(byAccuracy.finishEpoch(several(6, 6)));
    assertFalse(byAccuracy.finishEpoch(several(1, 5)));
    assertTrue(byAccuracy.finishEpoch(several(5, 6)));
    TrainingState numbers = new TrainingState(BestBy.ACCURACY);
    assertTrue(numbers.finishEpoch(numbers(5)));
    assertFalse(numbers.finishEpoch(numbers(6)));
    assertTrue(numbers.finishEpoch(numbers(4)));
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
