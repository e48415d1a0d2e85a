package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EachTargetsTest {

  @Test
  void laysSequencesEndToEnd() {
    EachTargets targets = new EachTargets();
    targets.add(new int[] {2, EachTargets.MISSING, 0});
    targets.add(new int[] {1});
    assertEquals(2, targets.sequences());
    assertEquals(3, targets.start(1));
    assertEquals(4, targets.rows());
    assertEquals(3, targets.known());
    assertArrayEquals(new int[] {2, -1, 0, 1}, Arrays.copyOf(targets.classes(), 4));
  }

  @Test
  void growsAndKeepsWhatIsThere() {
    EachTargets targets = new EachTargets();
    for (int sequence = 0; sequence < 100; sequence++) {
      targets.add(new int[] {sequence, sequence});
    }
    targets.add(new int[1000]);
    assertEquals(101, targets.sequences());
    assertEquals(1200, targets.rows());
    assertEquals(99, targets.classes()[targets.start(99) + 1]);
  }

  @Test
  void copiesSequencesOfAnotherBatch() {
    EachTargets source = new EachTargets();
    source.add(new int[] {5});
    source.add(new int[] {6, 7});
    EachTargets copy = source.empty();
    copy.append(source, 1);
    assertEquals(1, copy.sequences());
    assertArrayEquals(new int[] {6, 7}, Arrays.copyOf(copy.classes(), copy.rows()));
    copy.clear();
    assertEquals(0, copy.rows());
    copy.append(source, 0);
    assertEquals(5, copy.classes()[0]);
  }

  @Test
  void weighsTheTargetsOfAClass() {
    EachTargets targets = new EachTargets();
    targets.add(new int[] {0, 1, EachTargets.MISSING});
    targets.weigh(1, 3);
    targets.add(new int[] {1});
    assertArrayEquals(new float[] {1, 3, 1, 1}, Arrays.copyOf(targets.weights(), 4));
    EachTargets copy = targets.empty();
    copy.append(targets, 0);
    assertArrayEquals(new float[] {1, 3, 1}, Arrays.copyOf(copy.weights(), 3));
    assertThrows(IllegalArgumentException.class, () -> targets.weigh(1, Float.NaN));
    assertThrows(IllegalArgumentException.class, () -> targets.weigh(1, -1));
  }

  @Test
  void balancesClasses() {
    EachTargets targets = new EachTargets();
    targets.add(new int[] {0, 0, 0, 2, EachTargets.MISSING, 2, 2, 2, 2, 2});
    targets.balance(3);
    // nine targets of two classes: four and a half for each
    assertArrayEquals(
        new float[] {1.5f, 1.5f, 1.5f, 0.75f, 1, 0.75f}, Arrays.copyOf(targets.weights(), 6));
  }
}
