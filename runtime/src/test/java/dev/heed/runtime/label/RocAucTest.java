package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RocAucTest {

  @Test
  void isTheShareOfPairsInTheRightOrder() {
    Random random = new Random(5);
    RocAuc auc = new RocAuc();
    float[] scores = new float[300];
    boolean[] wanted = new boolean[300];
    for (int i = 0; i < 300; i++) {
      wanted[i] = random.nextInt(4) == 0;
      // in steps, so that there are equal ones
      scores[i] = Math.round(random.nextFloat() * 20 + (wanted[i] ? 5 : 0));
      auc.add(scores[i], wanted[i]);
    }
    double right = 0;
    long pairs = 0;
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < 300; j++) {
        if (wanted[i] && !wanted[j]) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    assertEquals(pairs, (long) auc.yeses() * auc.noes());
    assertEquals(right / pairs, auc.area(), 1e-12);
  }

  @Test
  void knowsItsEnds() {
    RocAuc auc = new RocAuc();
    auc.add(0.9f, true);
    assertEquals(Double.NaN, auc.area());
    auc.add(0.1f, false);
    assertEquals(1, auc.area());
    auc.add(0.95f, false);
    assertEquals(0.5, auc.area());
    assertThrows(IllegalArgumentException.class, () -> auc.add(Float.NaN, true));
  }
}
