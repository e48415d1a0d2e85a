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
  void tellsItsBytes() {
    Rows rows = new Rows(0, 3);
    assertEquals(16, rows.bytes(), "an array of no rows");
    rows.ensure(5);
    // 16 + 5 · 4 in multiples of 8; a row has 44 floats, 192 bytes with its header
    assertEquals(40 + 5 * 192, rows.bytes());
    rows.ensure(2);
    assertEquals(40 + 5 * 192, rows.bytes());
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
