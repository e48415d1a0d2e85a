package dev.heed.runtime.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

  @Test
  void putsTheMostFrequentFirstAndTiesInTheOrderOfCodePoints() {
    Vocabulary vocabulary = count(10, 1, "saw", "a", "saw", "I", "\uFFFD", "😀");
    assertEquals(List.of("", "saw", "I", "a", "\uFFFD", "😀"), words(vocabulary));
    assertEquals(6, vocabulary.size());
    assertEquals(1, vocabulary.row("saw"));
    assertEquals(Vocabulary.UNKNOWN, vocabulary.row("Saw"));
  }

  @Test
  void leavesOutRareWordsAndThoseBeyondItsCapacity() {
    assertEquals(List.of("", "b"), words(count(10, 2, "a", "b", "b")));
    assertEquals(List.of("", "b", "a"), words(count(3, 1, "b", "b", "a", "c")));
    assertEquals(List.of(""), words(count(1, 1, "a")));
  }

  @Test
  void isReadBackAsItWasWritten() {
    Vocabulary odd =
        new Vocabulary(
            List.of("plain", "a b\t", "line\nfeed", "back\\slash", "\\n", "\uD83D", "😀"));
    assertEquals(odd, Vocabulary.decode(odd.encode()));
    assertEquals(words(odd), words(Vocabulary.decode(odd.encode(), 8)));
    assertEquals(1, Vocabulary.decode("").size());
  }

  @Test
  void writesOneLinePerWord() {
    assertEquals(
        """
        saw
        back\\\\slash\\n
        \\uD83D
        """,
        new Vocabulary(List.of("saw", "back\\slash\n", "\uD83D")).encode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'saw'        | word 1 of the vocabulary does not end with a line feed: it is truncated
          'a;;'        | word 2 of the vocabulary is empty
          'a;b;a;'     | words 1 and 3 of the vocabulary are both "a"
          'a;b\\t;'    | word 2 of the vocabulary has a backslash that begins none of \\\\, \\n, \\uD8…
          'a;\\;'      | word 2 of the vocabulary has a backslash that begins none of \\\\, \\n, \\uD8…
          '\\u0041;'   | word 1 of the vocabulary has a backslash that begins none of \\\\, \\n, \\uD8…
          'a;b;c;d;'   | the vocabulary has more than 3 words, the rows of its table
          """)
  void refusesWhatItDidNotWrite(String text, String message) {
    String lines = text.replace(';', '\n');
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> Vocabulary.decode(lines, 4));
    assertEquals(message, refused.getMessage());
  }

  @Test
  void refusesEmptyWordsRowsAndBounds() {
    Vocabulary.Builder builder = Vocabulary.builder(5, 1);
    assertThrows(IllegalArgumentException.class, () -> builder.add(""));
    assertThrows(IllegalArgumentException.class, () -> Vocabulary.builder(0, 1));
    assertThrows(IllegalArgumentException.class, () -> Vocabulary.builder(5, 0));
    Vocabulary one = builder.add("a").build();
    Exception refused = assertThrows(IllegalArgumentException.class, () -> one.word(2));
    assertEquals("row 2 is not within 0..1", refused.getMessage());
  }

  private static Vocabulary count(int capacity, int minimum, String... words) {
    Vocabulary.Builder builder = Vocabulary.builder(capacity, minimum);
    for (String word : words) {
      builder.add(word);
    }
    return builder.build();
  }

  private static List<String> words(Vocabulary vocabulary) {
    return java.util.stream.IntStream.range(0, vocabulary.size())
        .mapToObj(vocabulary::word)
        .toList();
  }
}
