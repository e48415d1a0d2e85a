package dev.heed.runtime.parameter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientsTest {

  private static final Initializer ZERO = new Initializer.Constant(0);
  private static final List<ParameterDeclaration> DECLARATIONS =
      List.of(
          new ParameterDeclaration("table", List.of(100, 2), ZERO, false, true),
          new ParameterDeclaration("matrix", List.of(2, 3), ZERO, true, false),
          new ParameterDeclaration("bias", List.of(2), ZERO, false, false));

  private final Gradients gradients = new Gradients(DECLARATIONS);

  @Test
  void remembersTouchedRowsOnceInTheirOrder() {
    float[] row = gradients.touch(0, 40);
    row[1] = 3;
    gradients.touch(0, 7);
    assertSame(row, gradients.touch(0, 40));
    assertEquals(2, gradients.touchedCount(0));
    assertArrayEquals(new int[] {40, 7}, Arrays.copyOf(gradients.touchedRows(0), 2));
    assertEquals(3, gradients.values(0)[40][1]);
  }

  @Test
  void remembersAllRows() {
    for (int row = 99; row >= 0; row--) {
      gradients.touch(0, row)[0] = row;
    }
    assertEquals(100, gradients.touchedCount(0));
    assertEquals(0, gradients.touchedRows(0)[99]);
    assertEquals(99, gradients.touchedRows(0)[0]);
  }

  @Test
  void clearsWhatWasTouched() {
    gradients.touch(0, 40)[1] = 3;
    gradients.values(1)[1][2] = 4;
    gradients.vector(2)[0] = 5;
    gradients.clear();
    assertEquals(0, gradients.touchedCount(0));
    assertArrayEquals(new float[2], gradients.touch(0, 40));
    assertArrayEquals(new float[3], gradients.values(1)[1]);
    assertArrayEquals(new float[2], gradients.vector(2));
  }

  @Test
  void addsAnotherShard() {
    gradients.touch(0, 40)[1] = 3;
    gradients.values(1)[1][2] = 4;
    Gradients other = new Gradients(DECLARATIONS);
    other.touch(0, 41)[0] = 1;
    other.touch(0, 40)[1] = 2;
    other.values(1)[1][2] = 6;
    other.vector(2)[1] = 7;
    gradients.add(other);
    assertArrayEquals(new float[] {0, 5}, gradients.values(0)[40]);
    assertArrayEquals(new float[] {1, 0}, gradients.values(0)[41]);
    assertEquals(2, gradients.touchedCount(0));
    assertEquals(10, gradients.values(1)[1][2]);
    assertEquals(7, gradients.vector(2)[1]);
    assertEquals(1, other.touch(0, 41)[0]);
  }

  @Test
  void addsNothingFromRowsOfAnEarlierTime() {
    Gradients other = new Gradients(DECLARATIONS);
    other.touch(0, 41)[0] = 1;
    other.clear();
    gradients.add(other);
    assertEquals(0, gradients.touchedCount(0));
  }

  @Test
  void refusesGradientsOfOtherParameters() {
    Gradients other = new Gradients(DECLARATIONS.subList(0, 2));
    assertThrows(IllegalArgumentException.class, () -> gradients.add(other));
  }

  @Test
  void joinsTheRowsOfSeveralParametersOnce() {
    int[] both = {2, 1};
    float[][] rows = gradients.values(both);
    assertEquals(3, rows.length);
    assertSame(gradients.vector(2), rows[0]);
    assertSame(gradients.values(1)[1], rows[2]);
    gradients.clear();
    assertSame(rows, gradients.values(both));
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> gradients.values(new int[] {1, 0}));
    assertEquals("table is sparse, must be dense to be joined with others", refused.getMessage());
  }
}
