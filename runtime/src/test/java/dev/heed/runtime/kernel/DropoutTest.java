package dev.heed.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

  private static final int ROWS = 400;

  private static Rows ones(int rows, int width) {
    Rows ones = new Rows(rows, width);
    for (float[] row : ones.values()) {
      Arrays.fill(row, 1);
    }
    return ones;
  }

  private static Rows dropped(int width, long seed, int key, int dropped) {
    Rows output = new Rows(ROWS, width);
    Dropout.drop(ones(ROWS, width), seed, key, dropped, 1.5f, width, output, ROWS);
    return output;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 6554, 32768, 58982, 65535})
  void dropsItsShareAndScalesTheRest(int dropped) {
    int width = 64;
    int zeros = 0;
    for (float[] row : dropped(width, 3, 17, dropped).values()) {
      for (int j = 0; j < width; j++) {
        zeros += row[j] == 0 ? 1 : 0;
        assertEquals(row[j] == 0 ? 0 : 1.5f, row[j]);
      }
    }
    double share = dropped / 65536.0;
    double draws = ROWS * width;
    // five standard deviations of independent draws
    assertEquals(share, zeros / draws, 5 * Math.sqrt(share * (1 - share) / draws));
  }

  /** Pairs of places, those that share a hash too, and of rows agree as often as coins do. */
  @ParameterizedTest
  @CsvSource({"64, 1, 0", "64, 32, 0", "64, 0, 1", "64, 31, 1", "13, 7, 0", "13, 6, 0"})
  void placesAreIndependent(int width, int along, int across) {
    float[][] rows = dropped(width, 5, -9, 32768).values();
    int equal = 0;
    int draws = 0;
    for (int row = across; row < ROWS; row++) {
      for (int j = along; j < width; j++) {
        equal += rows[row][j] == rows[row - across][j - along] ? 1 : 0;
        draws++;
      }
    }
    assertEquals(0.5, equal / (double) draws, 5 * Math.sqrt(0.25 / draws));
  }

  @Test
  void seedAndKeyDecide() {
    float[][] first = dropped(64, 5, 6, 32768).values();
    assertArrayEquals(first, dropped(64, 5, 6, 32768).values());
    assertFalse(Arrays.deepEquals(first, dropped(64, 6, 6, 32768).values()));
    assertFalse(Arrays.deepEquals(first, dropped(64, 5, 7, 32768).values()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 13, 16, 33, 64, 65, 130})
  void writesTheRowsElementsAndNoOthers(int width) {
    Rows input = ones(3, width);
    float[][] expected = new float[2][];
    Rows apart = new Rows(2, width);
    Dropout.drop(input, 8, 8, 20_000, 2f, width, apart, 2);
    for (int row = 0; row < 2; row++) {
      expected[row] = Arrays.copyOf(apart.values()[row], width);
    }
    Dropout.drop(input, 8, 8, 20_000, 2f, width, input, 2);
    for (int row = 0; row < 2; row++) {
      assertArrayEquals(expected[row], Arrays.copyOf(input.values()[row], width));
      assertEquals(1, input.values()[row][width]);
    }
    assertEquals(1, input.values()[2][0]);
  }
}
