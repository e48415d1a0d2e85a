package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.train.Score;
import org.junit.jupiter.api.Test;

class ClassScoresTest {

  // softmax(ln 1, ln 2, ln 5) = 1/8, 2/8, 5/8; what follows does not count
  private static final float[] LOGITS = {0, (float) Math.log(2), (float) Math.log(5), 100};

  @Test
  void readsLogitsAsProbabilities() {
    assertEquals(2, ClassScores.likeliest(LOGITS, 3));
    assertEquals(0.125, ClassScores.probability(LOGITS, 3, 0), 1e-7);
    assertEquals(0.625, ClassScores.probability(LOGITS, 3, 2), 1e-7);
    assertEquals(Math.log(4), ClassScores.loss(LOGITS, 3, 1), 1e-7);
    float[] scores = new float[3];
    ClassScores.probabilities(LOGITS, 3, 3, 1, scores);
    assertArrayEquals(new float[] {0.125f, 0.25f, 0.625f}, scores, 1e-7f);
  }

  @Test
  void takesTheFirstOfEqualLogits() {
    assertEquals(1, ClassScores.likeliest(new float[] {1, 3, 3, 2}, 4));
  }

  @Test
  void bearsLogitsOfAnySize() {
    float[] far = {-3e38f, 3e38f};
    assertEquals(0, ClassScores.loss(far, 2, 1));
    assertEquals(6e38, ClassScores.loss(far, 2, 0), 1e32);
    assertEquals(0, ClassScores.probability(far, 2, 0));
  }

  @Test
  void evaluatesRowsThatHaveATarget() {
    Rows logits = new Rows(3, 4);
    for (float[] row : logits.values()) {
      System.arraycopy(LOGITS, 0, row, 0, 4);
    }
    EachTargets targets = new EachTargets();
    targets.add(new int[] {2, EachTargets.MISSING, 1});
    Score score = new Score();
    ClassScores.evaluate(logits, 3, targets, score);
    assertEquals(2, score.targets());
    assertEquals(1, score.correct());
    assertEquals((Math.log(8 / 5.0) + Math.log(4)) / 2, score.meanLoss(), 1e-7);
  }
}
