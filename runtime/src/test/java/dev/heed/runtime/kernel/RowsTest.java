package dev.heed.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void keepsItsRowsWhenItGrows() {
    Rows rows = new Rows(2, 3);
    float[] first = rows.values()[0];
    first[2] = 7;
    rows.ensure(5);
    assertSame(first, rows.values()[0]);
    assertEquals(5, rows.capacity());
    // 3 elements, room for a vector of 16 behind them, and a multiple of 64 bytes with the header
    assertEquals(44, rows.values()[4].length);
  }

  @Test
  void neverShrinks() {
    Rows rows = new Rows(4, 3);
    float[][] values = rows.values();
    rows.ensure(1);
    assertSame(values, rows.values());
    assertEquals(4, rows.capacity());
  }
}
