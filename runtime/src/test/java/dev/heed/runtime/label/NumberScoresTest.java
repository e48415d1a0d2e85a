package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.train.Score;
import org.junit.jupiter.api.Test;

class NumberScoresTest {

  private static final float NONE = Float.NaN;

  private static Rows logits() {
    Rows logits = new Rows(3, 2);
    for (int row = 0; row < 3; row++) {
      logits.values()[row][0] = row;
      logits.values()[row][1] = 10 * row;
    }
    return logits;
  }

  @Test
  void copiesRowsToWhereTheyAreWanted() {
    float[] ones = new float[3];
    NumberScores.copy(logits(), 1, 3, ones);
    assertArrayEquals(new float[] {1, 2, 0}, ones);
    float[][] both = new float[2][3];
    NumberScores.copy(logits(), 2, 1, 3, both);
    assertArrayEquals(new float[] {1, 10, 0}, both[0]);
    assertArrayEquals(new float[] {2, 20, 0}, both[1]);
  }

  @Test
  void refusesPlacesThatAreTooSmall() {
    NumberScores.checkRoom(both(2, 2), 2, 2);
    assertThrows(IllegalArgumentException.class, () -> NumberScores.checkRoom(both(2, 2), 3, 2));
    assertThrows(IllegalArgumentException.class, () -> NumberScores.checkRoom(both(2, 2), 2, 3));
  }

  private static float[][] both(int rows, int columns) {
    return new float[rows][columns];
  }

  @Test
  void checksTargets() {
    assertArrayEquals(new float[] {1, NONE}, NumberScores.wanted(2, 1, NONE));
    assertArrayEquals(
        new float[] {NONE, NONE, 3, 4}, NumberScores.wanted(2, 2, new float[][] {null, {3, 4}}));
    assertThrows(IllegalArgumentException.class, () -> NumberScores.wanted(1, 1, 2));
    assertThrows(
        IllegalArgumentException.class, () -> NumberScores.wanted(1, Float.NEGATIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> NumberScores.wanted(2, 2, new float[1][2]));
  }

  @Test
  void measuresTheErrorsOfWhatIsKnown() {
    NumberTargets targets = new NumberTargets(2);
    targets.add(new float[] {3, NONE, 1, 6, NONE, NONE});
    Score score = new Score();
    NumberScores.evaluate(logits(), 2, targets, score);
    // errors are -3, 0 and 4
    assertEquals(3, score.targets());
    assertEquals(25 / 3.0, score.meanLoss(), 1e-12);
    assertEquals(Math.sqrt(25 / 3.0), score.rootMeanSquareError(), 1e-12);
    assertEquals(7 / 3.0, score.meanAbsoluteError(), 1e-12);
    assertTrue(Double.isNaN(score.accuracy()));
    Score both = new Score();
    both.add(score);
    both.add(score);
    assertEquals(score.rootMeanSquareError(), both.rootMeanSquareError(), 1e-12);
  }
}
