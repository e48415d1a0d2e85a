package dev.heed.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScratchTest {

  @Test
  void growsToTheLargestThatWasAskedForAndIsThenReused() {
    Scratch scratch = new Scratch();
    scratch.atLeast(2, 9);
    scratch.atLeast(7, 3);
    float[][] values = scratch.atLeast(7, 9);
    assertTrue(values.length >= 7);
    for (float[] row : values) {
      assertTrue(row.length >= 9);
    }
    assertSame(values, scratch.atLeast(1, 1));
    assertSame(values, scratch.atLeast(2, 9));
  }

  @Test
  void tellsItsBytes() {
    Scratch scratch = new Scratch();
    assertEquals(16, scratch.bytes(), "an array of no rows");
    scratch.atLeast(3, 10);
    // 16 + 3 · 4 in multiples of 8; a row has 44 floats, 192 bytes with its header
    assertEquals(32 + 3 * 192, scratch.bytes());
  }
}
