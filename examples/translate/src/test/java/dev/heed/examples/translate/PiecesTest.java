package dev.heed.examples.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

  @Test
  void whatIsOftenSideBySideBecomesAPiece() {
    // three times ▁h u, then twice ▁hu s, and nothing else twice
    Pieces pieces = PieceLearner.learn(List.of("hus huset", "hund"), 100);
    assertEquals(Set.of("▁h", "u", "s", "e", "t", "n", "d", "▁hu", "▁hus"), pieces.known());
    assertEquals(List.of("▁hus", "e", "t"), pieces.cut("huset"));
    assertEquals(List.of("▁hu", "n", "d", "▁hu", "t"), pieces.cut("hund  hut"));
  }

  @Test
  void thereAreAsManyAsAreWanted() {
    Pieces pieces = PieceLearner.learn(List.of("hus huset", "hund"), 8);
    assertEquals(8, pieces.known().size());
    assertEquals(List.of("▁hu", "s"), pieces.cut("hus"));
  }

  @Test
  void theOrderOfTheSentencesDoesNotMatter() {
    Pieces one = PieceLearner.learn(List.of("abab baba", "ab ba"), 6);
    Pieces other = PieceLearner.learn(List.of("ab ba", "abab baba"), 6);
    assertEquals(one.known(), other.known());
    assertEquals(one.cut("babab"), other.cut("babab"));
  }

  @Test
  void charactersThatNobodyWroteAreLeftOut() {
    Pieces pieces = PieceLearner.learn(List.of("hus huset", "hund"), 100);
    assertEquals(List.of("▁hus", "e"), pieces.cut("Huszße"));
  }

  @Test
  void capitalsAndSpacesAreMarked() {
    assertEquals(
        List.of("↑", "▁hej", ",", "↑", "▁tom", "!", "▁TV", ":", "n"),
        Marks.parts("Hej, Tom! TV:n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hej, Tom! TV:n kostar 3,5 kr.",
        "Å, en ö.",
        "\"Vad?\" - Ja.",
        "iPhone och McDonald",
        "İstanbul",
        "Jag såg Åke i dag"
      })
  void markedSentencesAreTheSame(String sentence) {
    assertEquals(sentence, Marks.sentence(Marks.parts(sentence)));
    Pieces pieces = PieceLearner.learn(List.of(sentence, sentence), 30);
    assertEquals(sentence, Marks.sentence(pieces.cut(sentence)));
  }

  @Test
  void marksWithoutAWordDoNoHarm() {
    assertEquals("a, B", Marks.sentence(List.of("▁a", "↑", ",", "↑", "↑", "▁b", "↑")));
  }

  @Test
  void shortenedEnglishWordsAreTwo() {
    assertEquals(
        List.of("i", "'m", "sure", "tom", "'s", "dog", "wo", "n't", "bite", "."),
        EnglishWords.of("I’m sure Tom's dog won't bite."));
    assertEquals(List.of("o", "'", "clock", "-", "ten"), EnglishWords.of("o'clock - ten"));
  }
}
