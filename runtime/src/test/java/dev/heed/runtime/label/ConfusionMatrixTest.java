package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  private final ConfusionMatrix matrix = new ConfusionMatrix(3);

  @Test
  void countsAndRates() {
    add(0, 0, 6);
    add(0, 1, 2);
    add(1, 1, 3);
    add(1, 0, 1);
    add(EachTargets.MISSING, 1, 5);
    assertEquals(12, matrix.total());
    assertEquals(9, matrix.correct());
    assertEquals(0.75, matrix.accuracy());
    assertEquals(2, matrix.count(0, 1));
    assertEquals(8, matrix.support(0));
    assertEquals(7, matrix.answers(0));
    assertEquals(6 / 7.0, matrix.precision(0));
    assertEquals(0.75, matrix.recall(0));
    assertEquals(12 / 15.0, matrix.f1(0));
  }

  @Test
  void isZeroWhereNothingWasCounted() {
    assertEquals(0, matrix.accuracy());
    add(0, 1, 1);
    assertEquals(0, matrix.precision(0));
    assertEquals(0, matrix.recall(2));
    assertEquals(0, matrix.f1(2));
  }

  @Test
  void addsUp() {
    add(0, 0, 6);
    ConfusionMatrix other = new ConfusionMatrix(3);
    other.add(0, 0);
    other.add(2, 1);
    matrix.add(other);
    assertEquals(7, matrix.count(0, 0));
    assertEquals(1, matrix.count(2, 1));
    ConfusionMatrix smaller = new ConfusionMatrix(2);
    assertThrows(IllegalArgumentException.class, () -> matrix.add(smaller));
  }

  @Test
  void refusesWhatIsNoClass() {
    Exception refused = assertThrows(IllegalArgumentException.class, () -> matrix.add(3, 0));
    assertEquals("expected class is 3, must be within 0..2", refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> matrix.add(-2, 0));
    assertThrows(IllegalArgumentException.class, () -> matrix.add(0, -1));
    assertThrows(IllegalArgumentException.class, () -> new ConfusionMatrix(0));
  }

  private void add(int expected, int answered, int times) {
    for (int i = 0; i < times; i++) {
      matrix.add(expected, answered);
    }
  }
}
