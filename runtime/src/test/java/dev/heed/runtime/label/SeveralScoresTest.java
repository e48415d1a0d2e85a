package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.train.Score;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeveralScoresTest {

  private enum Trait {
    LOUD,
    FAST,
    RED
  }

  // sigmoid(ln 3) = 3/4, sigmoid(-ln 4) = 1/5
  private static final float[] LOGITS = {(float) Math.log(3), -(float) Math.log(4), 0, 9};

  @Test
  void readsLogitsAsProbabilitiesOfTheirOwn() {
    assertEquals(0.75, SeveralScores.probability(LOGITS, 3, 0), 1e-7);
    float[] scores = new float[3];
    SeveralScores.probabilities(LOGITS, 3, scores);
    assertArrayEquals(new float[] {0.75f, 0.2f, 0.5f}, scores, 1e-7f);
    assertEquals(0, SeveralScores.probability(new float[] {-3e38f}, 1, 0));
    assertEquals(1, SeveralScores.probability(new float[] {3e38f}, 1, 0));
    assertThrows(
        IllegalArgumentException.class, () -> SeveralScores.probabilities(LOGITS, 3, new float[2]));
  }

  @Test
  void keepsJustTheLabelsThatReachTheirThresholds() {
    Set<Trait> labels = EnumSet.of(Trait.FAST);
    SeveralScores.decode(LOGITS, Trait.values(), SeveralScores.thresholds(3), labels);
    assertEquals(Set.of(Trait.LOUD, Trait.RED), labels);
    float[] others =
        SeveralScores.thresholds(Trait.values(), trait -> trait == Trait.FAST ? 0.1 : 0.9);
    SeveralScores.decode(LOGITS, Trait.values(), others, labels);
    assertEquals(Set.of(Trait.FAST), labels);
    assertThrows(
        IllegalArgumentException.class,
        () -> SeveralScores.thresholds(Trait.values(), trait -> 1.1));
  }

  @Test
  void turnsWhatIsKnownIntoTargets() {
    Map<Trait, Boolean> known = new HashMap<>();
    known.put(Trait.FAST, true);
    known.put(Trait.RED, null);
    float none = Float.NaN;
    assertArrayEquals(new float[] {none, 1, none}, SeveralScores.wanted(3, known));
    assertArrayEquals(new float[] {0, 0, 1}, SeveralScores.wanted(3, Set.of(Trait.RED)));
    assertArrayEquals(
        new float[] {none, none, none, 0, none, none},
        SeveralScores.wanted(2, 3, Arrays.asList(null, Map.of(Trait.LOUD, false))));
    assertThrows(IllegalArgumentException.class, () -> SeveralScores.wanted(2, 3, List.of(known)));
  }

  @Test
  void evaluatesWhatIsKnown() {
    Rows logits = new Rows(2, 3);
    System.arraycopy(LOGITS, 0, logits.values()[0], 0, 3);
    System.arraycopy(LOGITS, 0, logits.values()[1], 0, 3);
    NumberTargets targets = new NumberTargets(3);
    targets.add(new float[] {1, 1, Float.NaN, 0, Float.NaN, 1});
    targets.weigh(0, 100);
    Score score = new Score();
    SeveralScores.evaluate(logits, 3, targets, score);
    assertEquals(4, score.targets());
    assertEquals(2, score.correct());
    double loss = -Math.log(0.75) - Math.log(0.2) - Math.log(0.25) - Math.log(0.5);
    assertEquals(loss / 4, score.meanLoss(), 1e-7);
    assertTrue(Double.isFinite(score.accuracy()));
  }
}
