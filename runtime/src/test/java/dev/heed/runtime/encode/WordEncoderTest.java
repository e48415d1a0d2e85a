package dev.heed.runtime.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.AbstractSequentialList;
import java.util.Arrays;
import java.util.List;
import java.util.ListIterator;
import org.junit.jupiter.api.Test;

class WordEncoderTest {

  private static final Vocabulary VOCABULARY = new Vocabulary(List.of("saw", "a", "I"));

  private final WordEncoder encoder = new WordEncoder(VOCABULARY, 6, 3, 5, 30_000);
  private final WordBatch batch = new WordBatch();

  @Test
  void looksUpWordsAndHashesTheirNgrams() {
    encoder.append(List.of("I", "saw", "quux"), batch);
    encoder.append(List.of("a"), batch);
    assertEquals(2, batch.sequences());
    assertEquals(3, batch.start(1));
    assertEquals(4, batch.rows());
    assertArrayEquals(new int[] {3, 1, 0, 2}, Arrays.copyOf(batch.words(), 4));
    assertArrayEquals(new int[] {1680, 24329, 11289, 11867, 3759, 8255}, ngrams(1));
  }

  // the values come from an independent implementation: they are part of the weights files' meaning
  @Test
  void hashesAsDocumented() {
    assertArrayEquals(
        new int[] {2047268033, 840174329, 1522451289, 440651867, 1453083759, 708308255},
        hashed("saw", 3, 5, Integer.MAX_VALUE));
    assertArrayEquals(new int[] {4352, 20064}, hashed("é😀", 3, 3, 30_000));
    assertArrayEquals(new int[] {716, 325, 250, 715, 512, 414}, hashed("a", 1, 3, 1000));
    assertArrayEquals(new int[0], hashed("a", 4, 9, 1000));
  }

  @Test
  void countsHalvesOfSurrogatePairsAsCharacters() {
    assertEquals(2, hashed("\uD83D\uD83D", 3, 3, 1000).length);
  }

  @Test
  void boundsTheNgramsOfAnyWord() {
    assertEquals(64 * 3, hashed("x".repeat(100_000), 3, 5, 1000).length);
    // 63 characters between marks are 65: the last n-gram to begin within 64 begins at the last x
    assertEquals(64, hashed("x".repeat(63), 1, 1, 1000).length);
    assertEquals(64, hashed("x".repeat(62), 1, 1, 1000).length);
    assertEquals(63, hashed("x".repeat(61), 1, 1, 1000).length);
  }

  @Test
  void hasNoNgramsWithoutBuckets() {
    new WordEncoder(VOCABULARY, 6, 0, 0, 0).append(List.of("I", "saw"), batch);
    assertArrayEquals(new int[] {0, 0, 0}, Arrays.copyOf(batch.ngramStarts(), 3));
  }

  @Test
  void readsListsWithoutRandomAccess() {
    WordBatch other = new WordBatch();
    encoder.append(List.of("I", "saw", "quux"), batch);
    encoder.append(withoutRandomAccess("I", "saw", "quux"), other);
    assertArrayEquals(batch.words(), other.words());
    assertArrayEquals(batch.ngrams(), other.ngrams());
  }

  @Test
  @SuppressWarnings("NullAway") // callers need not be null-checked code
  void saysWhatIsWrongAndLeavesTheBatchAsItWas() {
    encoder.append(List.of("I", "saw"), batch);
    refuses(null, "words is null, must be a list of 1 to 6");
    refuses(List.of(), "the sentence is empty, must have 1 to 6 words");
    refuses(Arrays.asList("I", null), "word 1 is null, must have at least one character");
    refuses(List.of("I", "saw", ""), "word 2 is empty, must have at least one character");
    refuses(
        List.of("1", "2", "3", "4", "5", "6", "7", "8"),
        "the sentence has 8 words, the model takes at most 6; word 6 is \"7\"");
    assertEquals(1, batch.sequences());
    encoder.append(List.of("a"), batch);
    assertArrayEquals(new int[] {3, 1, 2}, Arrays.copyOf(batch.words(), batch.rows()));
    WordBatch fresh = new WordBatch();
    encoder.append(List.of("a"), fresh);
    assertArrayEquals(
        Arrays.copyOf(fresh.ngrams(), fresh.ngramStarts()[1]),
        ngrams(2),
        "n-grams of the last word");
  }

  @Test
  void refusesImpossibleSettings() {
    assertThrows(IllegalArgumentException.class, () -> new WordEncoder(VOCABULARY, 0, 3, 5, 1000));
    assertThrows(IllegalArgumentException.class, () -> new WordEncoder(VOCABULARY, 6, 5, 3, 1000));
    assertThrows(IllegalArgumentException.class, () -> new WordEncoder(VOCABULARY, 6, 0, 3, 1000));
    assertThrows(IllegalArgumentException.class, () -> new WordEncoder(VOCABULARY, 6, 3, 5, -1));
  }

  @Test
  void allocatesNothingOnceTheBatchHasGrown() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    List<String> words = List.of("I", "saw", "quux", "Donaudampfschiff", "é😀", "a");
    long least = Long.MAX_VALUE;
    // the least of some rounds: what the virtual machine itself allocates comes once
    for (int round = 0; round < 10; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < 1000; call++) {
        batch.clear();
        encoder.append(words, batch);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  private static List<String> withoutRandomAccess(String... words) {
    return new AbstractSequentialList<>() {
      @Override
      public ListIterator<String> listIterator(int index) {
        return List.of(words).listIterator(index);
      }

      @Override
      public int size() {
        return words.length;
      }
    };
  }

  private void refuses(List<String> words, String message) {
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> encoder.append(words, batch));
    assertEquals(message, refused.getMessage());
  }

  private int[] ngrams(int row) {
    return Arrays.copyOfRange(
        batch.ngrams(), batch.ngramStarts()[row], batch.ngramStarts()[row + 1]);
  }

  private static int[] hashed(String word, int shortest, int longest, int buckets) {
    WordBatch one = new WordBatch();
    new WordEncoder(VOCABULARY, 1, shortest, longest, buckets).append(List.of(word), one);
    return Arrays.copyOf(one.ngrams(), one.ngramStarts()[1]);
  }

  @Test
  void makesUpSentences() {
    Vocabulary vocabulary = new Vocabulary(List.of("a", "b", "c"));
    WordEncoder encoder = new WordEncoder(vocabulary, 9, 3, 4, 10);
    List<String> words = encoder.synthetic(9);
    WordBatch batch = new WordBatch();
    encoder.append(words, batch);
    assertEquals(9, batch.rows());
    long unknown = words.stream().filter(word -> vocabulary.row(word) == 0).count();
    assertEquals(2, unknown, words.toString());
    assertEquals(words, encoder.synthetic(9));
    List<String> none = new WordEncoder(new Vocabulary(List.of()), 9, 3, 4, 10).synthetic(2);
    assertEquals(2, none.size());
  }
}
