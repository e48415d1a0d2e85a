package dev.heed.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SinusoidalPositionsTest {

  @Test
  void followsTheFormula() {
    float[][] table = SinusoidalPositions.table(3, 4);
    assertArrayEquals(new float[] {0, 1, 0, 1}, table[0]);
    // wavelengths 1 and 10000^(2/4) = 100
    float[] second = {0.9092974f, -0.4161468f, 0.0199987f, 0.9998000f};
    assertArrayEquals(second, table[2], 1e-7f);
  }

  @Test
  void takesOddWidths() {
    float[][] table = SinusoidalPositions.table(2, 3);
    assertEquals(3, table[1].length);
    assertEquals(Math.sin(Math.pow(10_000, -2 / 3.0)), table[1][2], 1e-9);
  }
}
