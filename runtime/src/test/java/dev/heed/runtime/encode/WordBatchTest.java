package dev.heed.runtime.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordBatchTest {

  private final WordEncoder encoder =
      new WordEncoder(new Vocabulary(List.of("a", "b")), 500, 2, 3, 100);

  @Test
  void growsAndKeepsWhatIsThere() {
    WordBatch batch = new WordBatch();
    for (int length = 1; length <= 300; length++) {
      encoder.append(Collections.nCopies(length, length % 2 == 0 ? "a" : "bb"), batch);
    }
    assertEquals(300, batch.sequences());
    assertEquals(300 * 301 / 2, batch.rows());
    for (int length = 1; length <= 300; length++) {
      int last = batch.start(length) - 1;
      assertEquals(length % 2 == 0 ? 1 : 0, batch.words()[last]);
      // <a> has 2 n-grams of 2 characters and 1 of 3; <bb> has 3 and 2
      int ngrams = batch.ngramStarts()[last + 1] - batch.ngramStarts()[last];
      assertEquals(length % 2 == 0 ? 3 : 5, ngrams);
    }
  }

  @Test
  void copiesSequencesOfAnotherBatch() {
    WordBatch source = new WordBatch();
    encoder.append(List.of("x"), source);
    encoder.append(List.of("a", "long", "b"), source);
    WordBatch copy = source.empty();
    copy.append(source, 1);
    copy.append(source, 0);
    WordBatch expected = new WordBatch();
    encoder.append(List.of("a", "long", "b"), expected);
    encoder.append(List.of("x"), expected);
    assertEquals(2, copy.sequences());
    assertEquals(3, copy.start(1));
    assertArrayEquals(Arrays.copyOf(expected.words(), 4), Arrays.copyOf(copy.words(), 4));
    int ngrams = expected.ngramStarts()[4];
    assertArrayEquals(
        Arrays.copyOf(expected.ngramStarts(), 5), Arrays.copyOf(copy.ngramStarts(), 5));
    assertArrayEquals(
        Arrays.copyOf(expected.ngrams(), ngrams), Arrays.copyOf(copy.ngrams(), ngrams));
  }

  @Test
  void isEmptyAfterClearing() {
    WordBatch batch = new WordBatch();
    encoder.append(List.of("a", "b"), batch);
    batch.clear();
    assertEquals(0, batch.sequences());
    assertEquals(0, batch.rows());
    encoder.append(List.of("b"), batch);
    assertEquals(2, batch.words()[0]);
    assertEquals(0, batch.ngramStarts()[0]);
    assertEquals(3, batch.ngramStarts()[1]);
  }

  @Test
  void hasTheRoomThatWasReserved() {
    WordBatch batch = new WordBatch();
    // arrays of 64, 65, 256 and 9 ints with 16 bytes of header, in multiples of 8
    assertEquals(272 + 280 + 1040 + 56, batch.bytes());
    encoder.append(List.of("a", "b"), batch);
    encoder.reserve(500, batch);
    long reserved = batch.bytes();
    assertEquals(2016 + 2024 + (16 + 4 * 32 * 500) + 56, reserved);
    assertEquals(2, batch.words()[1], "what is there stays");
    batch.clear();
    encoder.append(Collections.nCopies(500, "incomprehensibl"), batch);
    assertEquals(reserved, batch.bytes(), "500 words with 31 n-grams each");
    encoder.append(Collections.nCopies(500, "incomprehensible"), batch);
    assertTrue(batch.bytes() > reserved);
  }

  @Test
  void reservesNothingForNgramsThatAreNotDeclared() {
    WordBatch batch = new WordBatch();
    new WordEncoder(new Vocabulary(List.of("a")), 500, 0, 0, 0).reserve(500, batch);
    assertEquals(2016 + 2024 + 1040 + 56, batch.bytes());
  }
}
