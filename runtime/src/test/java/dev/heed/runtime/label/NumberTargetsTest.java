package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NumberTargetsTest {

  private static final float NONE = Float.NaN;

  @Test
  void laysSequencesEndToEndAndCountsWhatIsKnown() {
    NumberTargets targets = new NumberTargets(2);
    targets.add(new float[] {1, NONE, 3, 4});
    targets.add(new float[] {NONE, NONE});
    assertEquals(2, targets.sequences());
    assertEquals(3, targets.rows());
    assertEquals(2, targets.start(1));
    assertEquals(3, targets.known());
    assertEquals(0, targets.known(1));
    assertArrayEquals(new float[] {1, NONE, 3, 4, NONE, NONE}, Arrays.copyOf(targets.values(), 6));
    assertThrows(IllegalArgumentException.class, () -> targets.add(new float[3]));
  }

  @Test
  void copiesSequencesWithTheirWeights() {
    NumberTargets source = new NumberTargets(3);
    for (int i = 0; i < 50; i++) {
      source.add(new float[] {i, 1, 0});
    }
    source.weigh(1, 4);
    NumberTargets copy = source.empty();
    copy.append(source, 7);
    copy.append(source, 49);
    assertArrayEquals(new float[] {7, 1, 0, 49, 1, 0}, Arrays.copyOf(copy.values(), 6));
    assertArrayEquals(new float[] {1, 4, 1, 1, 4, 1}, Arrays.copyOf(copy.weights(), 6));
    copy.clear();
    copy.add(new float[] {1, 1, 1});
    assertArrayEquals(new float[] {1, 1, 1}, Arrays.copyOf(copy.weights(), 3));
  }

  @Test
  void balancesYesesWithNoes() {
    NumberTargets targets = new NumberTargets(2);
    targets.add(new float[] {1, 1, 0, NONE, 0, 1, 0, 1});
    targets.balance();
    // three noes to one yes of the first label, no no of the second
    assertArrayEquals(new float[] {3, 1, 1, 1, 1, 1, 1, 1}, Arrays.copyOf(targets.weights(), 8));
    for (float weight : new float[] {-1, NONE, Float.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> targets.weigh(0, weight));
    }
  }
}
