package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** On a clock of the test's own, in microseconds. */
class WarmUpTest {

  private final List<Integer> lengths = new ArrayList<>();
  private long micros = 5_000_000;

  /**
   * Warms up inputs of one vector.
   *
   * @param cost what an answer takes that begins after so many microseconds
   * @return how long it took
   */
  private long run(Duration most, LongUnaryOperator cost) {
    long start = micros;
    WarmUp.run(
        most,
        1,
        length -> {
          lengths.add(length);
          micros += cost.applyAsLong(micros - start);
        },
        () -> 1000 * micros);
    return micros - start;
  }

  @Test
  void roundsHaveManyLengthsAndTheLongest() {
    assertArrayEquals(new int[] {1}, WarmUp.lengths(1));
    assertArrayEquals(new int[] {1, 2}, WarmUp.lengths(2));
    assertArrayEquals(new int[] {1, 2, 3, 5, 8, 13, 21, 34, 55, 64}, WarmUp.lengths(64));
    assertEquals(1 << 30, WarmUp.lengths(1 << 30)[43]);
  }

  @Test
  void endsHalfASecondAfterTheLastImprovement() {
    long took = run(Duration.ofSeconds(9), at -> at < 300_000 ? 1000 : 100);
    assertEquals(300_100 + 500_000, took);
  }

  @Test
  void waitsLongerWhereImprovementsTakeLonger() {
    long took = run(Duration.ofSeconds(9), at -> at < 400_000 ? 1000 : at < 1_500_000 ? 900 : 800);
    // 400,900 + 500,000 come before the next improvement
    assertTrue(took < 1_000_000, took + " µs");
    took = run(Duration.ofSeconds(9), at -> 10_000 - Math.min(at, 2_000_000) / 500);
    // slower and slower to improve by 3 %: the last is near 2 s, then half as long
    assertTrue(2_800_000 < took && took < 3_100_000, took + " µs");
  }

  @Test
  void oneLuckyRoundDoesNotEndIt() {
    long took = run(Duration.ofSeconds(9), at -> at < 10_000 ? 990 : at < 480_000 ? 1000 : 500);
    assertTrue(took > 980_000, took + " µs");
  }

  @Test
  void endsWhenTheTimeIsOver() {
    assertEquals(70_000, run(Duration.ofMillis(70), at -> 1000));
    assertEquals(80_000, run(Duration.ofMillis(70), at -> 40_000), "a call is finished");
    int calls = lengths.size();
    assertEquals(0, run(Duration.ZERO, at -> 1000));
    assertEquals(calls, lengths.size());
  }

  @Test
  void aNegativeTimeIsRefused() {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> run(Duration.ofMillis(-1), at -> 1000));
    assertEquals("a warm-up of PT-0.001S, must not be negative", refused.getMessage());
  }
}
