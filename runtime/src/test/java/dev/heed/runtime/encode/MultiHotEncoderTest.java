package dev.heed.runtime.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MultiHotEncoderTest {

  private final MultiHotEncoder encoder = new MultiHotEncoder(3, 1433);
  private final MultiHotBatch batch = new MultiHotBatch();

  @Test
  void laysColumnsEndToEnd() {
    encoder.append(new int[][] {{5, 1432}, {}, {0}}, batch);
    encoder.append(new int[][] {{7, 8, 9}}, batch);
    assertEquals(2, batch.sequences());
    assertEquals(4, batch.rows());
    assertArrayEquals(new int[] {0, 2, 2, 3, 6}, Arrays.copyOf(batch.columnStarts(), 5));
    assertArrayEquals(new int[] {5, 1432, 0, 7, 8, 9}, Arrays.copyOf(batch.columns(), 6));
    MultiHotBatch other = batch.empty();
    other.append(batch, 1);
    other.append(batch, 0);
    assertArrayEquals(new int[] {7, 8, 9, 5, 1432, 0}, Arrays.copyOf(other.columns(), 6));
    assertArrayEquals(new int[] {0, 3, 5, 5, 6}, Arrays.copyOf(other.columnStarts(), 5));
    assertEquals(1, other.start(1));
  }

  @Test
  void truncatesAndDividesLongInputs() {
    int[][] ones = {{0}, {1}, {2}, {3}, {4}};
    new MultiHotEncoder(3, 9, false, Overlong.truncate()).append(ones, batch);
    MultiHotEncoder windows = new MultiHotEncoder(3, 9, true, Overlong.windows(1));
    windows.append(ones, batch);
    assertEquals(5, windows.length(ones));
    assertEquals(3, batch.sequences());
    assertArrayEquals(
        new int[] {0, 1, 2, 0, 9, 1, 9, 2, 9, 2, 9, 3, 9, 4, 9},
        Arrays.copyOf(batch.columns(), 15));
    refuses(
        windows,
        new int[][] {{1}, {1}, {1}, {9}},
        "vector 3 has a one in column 9, must be within 0..8");
  }

  @Test
  void grows() {
    int[] ones = new int[1000];
    Arrays.setAll(ones, i -> i);
    for (int i = 0; i < 300; i++) {
      encoder.append(new int[][] {ones}, batch);
    }
    assertEquals(300, batch.sequences());
    assertEquals(300_000, batch.columnStarts()[300]);
    assertEquals(999, batch.columns()[299_999]);
  }

  @Test
  @SuppressWarnings("NullAway") // callers need not be null-checked code
  void saysWhatIsWrongAndLeavesTheBatchAsItWas() {
    encoder.append(new int[][] {{1}}, batch);
    refuses(null, "the input is null, must have 1 to 3 vectors");
    refuses(new int[0][], "the input has no vector, must have 1 to 3 vectors");
    refuses(new int[4][0], "the input has 4 vectors, the model takes at most 3");
    refuses(new int[][] {{1}, null}, "vector 1 is null");
    refuses(
        new int[][] {{1}, {4, 1433}}, "vector 1 has a one in column 1433, must be within 0..1432");
    refuses(new int[][] {{-1}}, "vector 0 has a one in column -1, must be within 0..1432");
    refuses(new int[][] {{3, 3}}, "vector 0 has column 3 after column 3, must ascend");
    encoder.append(new int[][] {{2}}, batch);
    assertArrayEquals(new int[] {1, 2}, Arrays.copyOf(batch.columns(), batch.rows()));
    assertThrows(IllegalArgumentException.class, () -> new MultiHotEncoder(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new MultiHotEncoder(1, 0));
  }

  @Test
  void allocatesNothingOnceTheBatchHasGrown() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    int[][] ones = {{1, 2}, {3}};
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 10; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      batch.clear();
      encoder.append(ones, batch);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  private void refuses(int[][] ones, String message) {
    refuses(encoder, ones, message);
  }

  private void refuses(MultiHotEncoder refusing, int[][] ones, String message) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> refusing.append(ones, batch));
    assertEquals(message, refused.getMessage());
  }
}
