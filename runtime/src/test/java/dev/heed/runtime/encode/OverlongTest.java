package dev.heed.runtime.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OverlongTest {

  @Test
  void refuses() {
    assertEquals(1, Overlong.error().count(10, 10));
    assertEquals(10, Overlong.error().end(0, 10, 10));
    assertMessage("the input has 11 vectors, the model takes at most 10", Overlong.error(), 11, 10);
    assertMessage("the input has no vector, must have 1 to 10", Overlong.error(), 0, 10);
  }

  @Test
  void truncates() {
    Overlong truncated = Overlong.truncate();
    assertEquals(1, truncated.count(25, 10));
    assertEquals(0, truncated.start(0, 25, 10));
    assertEquals(10, truncated.end(0, 25, 10));
    assertEquals(10, truncated.keptTo(0, 25, 10));
    assertEquals(7, truncated.end(0, 7, 10));
  }

  @Test
  void dividesIntoWindows() {
    Overlong windows = Overlong.windows(4);
    assertEquals(1, windows.count(10, 10));
    assertEquals(4, windows.count(24, 10)); // 0–10, 6–16, 12–22, 14–24
    assertEquals(14, windows.start(3, 24, 10));
    assertEquals(8, windows.keptTo(0, 24, 10));
    assertEquals(18, windows.keptFrom(3, 24, 10));
    assertEquals(24, windows.keptTo(3, 24, 10));
  }

  @Test
  void keepsEveryVectorOnceFromAFullWindow() {
    for (int longest = 1; longest <= 9; longest++) {
      for (int overlap = 0; overlap < longest; overlap++) {
        for (int length = 1; length <= 40; length++) {
          Overlong windows = Overlong.windows(overlap);
          String setting = longest + " " + overlap + " " + length;
          int kept = 0;
          for (int w = 0; w < windows.count(length, longest); w++) {
            int start = windows.start(w, length, longest);
            int end = windows.end(w, length, longest);
            assertEquals(Math.min(longest, length), end - start, setting);
            assertEquals(kept, windows.keptFrom(w, length, longest), setting);
            kept = windows.keptTo(w, length, longest);
            assertTrue(kept <= end && windows.keptFrom(w, length, longest) >= start, setting);
          }
          assertEquals(length, kept, setting);
        }
      }
    }
  }

  @Test
  void findsTheRowAndTheTargetsOfEachVector() {
    for (int longest = 1; longest <= 9; longest++) {
      for (int overlap = 0; overlap < longest; overlap++) {
        for (int length = 1; length <= 40; length++) {
          Overlong windows = Overlong.windows(overlap);
          String setting = longest + " " + overlap + " " + length;
          int[] values = IntStream.range(0, length).toArray();
          int[] laidOut = new int[windows.rows(length, longest)];
          int rows = 0;
          for (int w = 0; w < windows.count(length, longest); w++) {
            int[] part = windows.part(values, values.length, w, longest);
            System.arraycopy(part, 0, laidOut, rows, part.length);
            rows += part.length;
          }
          assertEquals(laidOut.length, rows, setting);
          assertEquals(length, Arrays.stream(laidOut).filter(value -> value >= 0).count(), setting);
          for (int vector = 0; vector < length; vector++) {
            assertEquals(vector, laidOut[windows.row(vector, length, longest)], setting);
          }
        }
      }
    }
    assertArrayEquals(new int[] {7, 8}, Overlong.truncate().part(new int[] {7, 8, 9}, 3, 0, 2));
    assertEquals(2, Overlong.truncate().taken(3, 2));
    assertEquals(0, Overlong.error().taken(3, 2));
    assertEquals(3, Overlong.windows(1).taken(3, 2));
  }

  @Test
  void refusesImpossibleSettings() {
    assertThrows(IllegalArgumentException.class, () -> Overlong.windows(-1));
    assertThrows(IllegalArgumentException.class, () -> new Overlong(Overlong.Kind.TRUNCATE, 1));
    assertMessage(
        "windows of 10 vectors overlap by 10, must overlap by less", Overlong.windows(10), 5, 10);
  }

  private static void assertMessage(String message, Overlong overlong, int length, int longest) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> overlong.count(length, longest));
    assertEquals(message, refused.getMessage());
  }
}
