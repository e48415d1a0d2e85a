package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputBatchesTest {

  @Test
  void cutsWhereABatchIsFull() {
    assertArrayEquals(new int[] {0, 3, 4, 6}, cut(10, 3, 4, 3, 20, 1, 2));
    assertArrayEquals(new int[] {0, 1, 2}, cut(1, 1, 1));
    assertArrayEquals(new int[] {0, 3}, cut(9, 4, 4, 1));
    assertArrayEquals(new int[] {0}, cut(9));
  }

  @Test
  void aBatchIsNeverWithoutInputs() {
    assertArrayEquals(new int[] {0, 2, 3}, cut(5, 0, 5, 0));
    assertArrayEquals(new int[] {0, 2}, cut(5, 0, 0));
  }

  @Test
  void cutsSmallerWherePartsWouldBeIdle() {
    int[] rows = new int[80];
    Arrays.fill(rows, 10);
    assertEquals(800 / 200, InputBatches.cut(rows, 200, 1).length - 1);
    // a quarter of each part's 400 rows
    assertEquals(8, InputBatches.cut(rows, 512, 2).length - 1);
    // two inputs have 16 rows at least
    assertEquals(40, InputBatches.cut(rows, 512, 64).length - 1);
  }

  @Test
  void makesListsThatNobodyCanChange() {
    String[][] labels = {{"a", "b"}, {}, {"c"}};
    List<List<String>> lists = InputBatches.lists(labels);
    assertEquals(List.of(List.of("a", "b"), List.of(), List.of("c")), lists);
    labels[0][0] = "x";
    assertEquals("a", lists.get(0).get(0));
    assertThrows(UnsupportedOperationException.class, () -> lists.set(0, List.of()));
  }

  @Test
  void saysWhatLacksRoom() {
    assertDoesNotThrow(() -> InputBatches.checkPlaces(2, 2));
    assertMessage(
        "there are places for the labels of 2 inputs, must be for at least 3",
        () -> InputBatches.checkPlaces(3, 2));
    assertDoesNotThrow(() -> InputBatches.checkRoom(new Object[3], 3));
    assertMessage(
        "there is room for 2 labels, must be for at least 3",
        () -> InputBatches.checkRoom(new Object[2], 3));
    assertMessage(
        "there is room for 0 labels, must be for at least 3",
        () -> InputBatches.checkRoom(lengthless()[0], 3));
  }

  @Test
  void saysWhichInputIsRefused() {
    IllegalArgumentException reason = new IllegalArgumentException("word 2 is empty");
    IllegalArgumentException refused = InputBatches.refused(7, reason);
    assertEquals("input 7: word 2 is empty", refused.getMessage());
    assertSame(reason, refused.getCause());
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  /** What an application without checks for null may give. */
  private static Object[][] lengthless() {
    return new Object[1][];
  }

  /** Cuts inputs of these lengths for one thread. */
  private static int[] cut(int full, int... lengths) {
    return InputBatches.cut(lengths, full, 1);
  }
}
