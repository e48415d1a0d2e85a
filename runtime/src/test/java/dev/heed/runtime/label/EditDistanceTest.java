package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "abc, abc, 0",
    "kitten, sitting, 3",
    "sitting, kitten, 3",
    "ab, ba, 2",
    "abcde, bcd, 2",
    "intention, execution, 5"
  })
  void knownDistances(String answer, String wanted, int distance) {
    assertEquals(distance, EditDistance.of(characters(answer), characters(wanted)));
  }

  private static List<Integer> characters(String text) {
    return IntStream.range(0, text.length()).mapToObj(i -> (int) text.charAt(i)).toList();
  }
}
