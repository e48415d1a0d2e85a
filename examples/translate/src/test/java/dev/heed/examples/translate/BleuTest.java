package dev.heed.examples.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BleuTest {

  private static final double SMALL = 1e-12;

  private final Bleu bleu = new Bleu();

  @Test
  void theGeometricMeanOfFourPrecisions() {
    // 5 of 6 words, 3 of 5 pairs, 1 of 4 threes, none of 3 fours
    add("the cat sat on the mat", "the cat is on the mat");
    assertEquals(0, bleu.value());
    // 4 of 4, 3 of 3, 2 of 2, 1 of 1
    add("this is a dog", "this is a dog");
    assertEquals(Math.pow(9 / 10.0 * (6 / 8.0) * (3 / 6.0) * (1 / 4.0), 0.25), bleu.value(), SMALL);
  }

  @Test
  void aRunIsRightAsOftenAsOneReferenceHasIt() {
    // 4 of 5 words, since neither reference has two a; 3 of 4, 2 of 3, 1 of 2: 1/5 together
    add("a a b c d", "a b c d", "a b c d");
    assertEquals(Math.pow(0.2, 0.25), bleu.value(), SMALL);
  }

  @Test
  void whatIsTooShortIsPunished() {
    add("a b c d", "a b c d e");
    assertEquals(Math.exp(1 - 5 / 4.0), bleu.value(), SMALL);
  }

  @Test
  void theNearestReferenceTellsTheLength() {
    add("a b c d", "a b c d e f g", "a b c d e");
    assertEquals(Math.exp(1 - 5 / 4.0), bleu.value(), SMALL);
  }

  @Test
  void ofTwoAsNearTheShorterTellsTheLength() {
    add("a b c d", "a b c d e", "a b c");
    assertEquals(1, bleu.value(), SMALL);
  }

  @Test
  void whatIsTooLongIsNotPunishedTwice() {
    // 4 of 5, 3 of 4, 2 of 3, 1 of 2
    add("a b c d e", "a b c d");
    assertEquals(Math.pow(0.2, 0.25), bleu.value(), SMALL);
  }

  @Test
  void aSentenceOfOneWordCountsAsAWord() {
    add("a b c d", "a b c d");
    add("yes", "no");
    // 4 of 5 words, and all longer runs, of which the second has none
    assertEquals(Math.pow(4 / 5.0, 0.25), bleu.value(), SMALL);
  }

  @Test
  void anEmptyAnswerOnlyLacksWords() {
    add("a b c d", "a b c d");
    bleu.add(List.of(), List.of(List.of("e")));
    assertEquals(Math.exp(1 - 5 / 4.0), bleu.value(), SMALL);
  }

  private void add(String answer, String... references) {
    bleu.add(words(answer), Arrays.stream(references).map(BleuTest::words).toList());
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
