package dev.heed.runtime.parameter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
    TouchedRows touched = gradients.touched(0);
    assertEquals(2, touched.count());
    assertEquals(40, touched.row(0));
    assertEquals(7, touched.row(1));
    assertSame(row, touched.values(0));
    assertEquals(1, touched.find(7));
    assertEquals(-1, touched.find(0));
    assertEquals(3, gradients.row(0, 40)[1]);
    assertArrayEquals(new float[2], gradients.row(0, 41));
  }

  @Test
  void remembersAllRows() {
    for (int row = 99; row >= 0; row--) {
      gradients.touch(0, row)[0] = row;
    }
    TouchedRows touched = gradients.touched(0);
    assertEquals(100, touched.count());
    for (int place = 0; place < 100; place++) {
      assertEquals(99 - place, touched.row(place));
      assertEquals(99 - place, touched.values(place)[0]);
      assertEquals(place, touched.find(99 - place));
    }
  }

  @Test
  void forgetsWhatWasTouched() {
    gradients.touch(0, 40)[1] = 3;
    gradients.touch(0, 0)[1] = 3;
    gradients.values(1)[1][2] = 4;
    gradients.vector(2)[0] = 5;
    gradients.clear();
    assertEquals(0, gradients.touched(0).count());
    assertEquals(-1, gradients.touched(0).find(40));
    assertEquals(-1, gradients.touched(0).find(0));
    assertArrayEquals(new float[2], gradients.touch(0, 17));
    assertEquals(-1, gradients.touched(0).find(40));
    assertArrayEquals(new float[2], gradients.touch(0, 40));
    assertArrayEquals(new float[3], gradients.values(1)[1]);
    assertArrayEquals(new float[2], gradients.vector(2));
  }

  @Test
  void rowsOfOtherParametersAreTheirs() {
    assertSame(gradients.values(1)[1], gradients.row(1, 1));
    assertEquals(0, gradients.values(0).length);
    assertEquals(0, gradients.touched(1).count());
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
