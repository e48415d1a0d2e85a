package dev.heed.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Known answers of the papers that relative positions come from. */
class RelativePositionsTest {

  @Test
  void slopesOfAPowerOfTwoAreHalves() {
    float[] slopes = AlibiSlopes.of(8);
    for (int head = 0; head < 8; head++) {
      assertEquals(Math.pow(2, -(head + 1)), slopes[head], 1e-9);
    }
    assertArrayEquals(new float[] {1 / 256f}, AlibiSlopes.of(1));
  }

  @Test
  void slopesOfOtherNumbersInterleaveTheNextSeries() {
    // the authors' get_slopes(6): those of 4, then the first and the third of 8
    assertArrayEquals(
        new float[] {0.25f, 0.0625f, 0.015625f, 0.00390625f, 0.5f, 0.125f}, AlibiSlopes.of(6));
  }

  @Test
  void bucketsOfT5() {
    int[] table = RelativeBuckets.of(200, 32, 128, false);
    // the place of the key behind the query is minus the distance
    int[] before = Arrays.copyOfRange(table, 199, 399);
    assertArrayEquals(
        new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8, 9, 9, 9, 9, 10}, Arrays.copyOf(before, 17));
    assertEquals(12, before[32]);
    assertEquals(15, before[127]);
    assertEquals(15, before[199]);
    for (int distance = 1; distance < 200; distance++) {
      assertEquals(16 + before[distance], table[199 - distance], "behind by " + distance);
    }
  }

  @Test
  void causalBucketsAreAllForWhatIsBefore() {
    int[] table = RelativeBuckets.of(200, 32, 128, true);
    assertEquals(0, table[0]);
    assertEquals(0, table[199]);
    assertEquals(15, table[199 + 15]);
    assertEquals(16, table[199 + 16]);
    assertEquals(31, table[398]);
  }

  @Test
  void rotaryAnglesAreThoseOfEachPair() {
    float[][] table = RotaryAngles.table(9, 4, 100);
    assertArrayEquals(new float[] {1, 1, 0, 0}, table[0]);
    assertEquals(Math.cos(8), table[8][0], 1e-6);
    assertEquals(Math.cos(0.8), table[8][1], 1e-6);
    assertEquals(Math.sin(8), table[8][2], 1e-6);
    assertEquals(Math.sin(0.8), table[8][3], 1e-6);
  }
}
