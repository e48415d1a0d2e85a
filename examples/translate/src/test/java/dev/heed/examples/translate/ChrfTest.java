package dev.heed.examples.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChrfTest {

  private static final double SMALL = 1e-12;

  private final Chrf chrf = new Chrf();

  @Test
  void whatIsEqualIsOne() {
    chrf.add("Jag vet inte.", List.of("Jag vet inte."));
    assertEquals(1, chrf.value(), SMALL);
  }

  @Test
  void precisionsAreMeansOverLengths() {
    // 2 of 3 characters, 1 of 2 pairs, 0 of 1 threes, on both sides
    chrf.add("abc", List.of("abd"));
    assertEquals((2 / 3.0 + 1 / 2.0) / 3, chrf.value(), SMALL);
  }

  @Test
  void recallCountsTwiceAsMuch() {
    // precision 1; recall 2 of 4 and 1 of 3, 5/12 on average; threes are left out
    chrf.add("ab", List.of("abcd"));
    assertEquals(25 / 53.0, chrf.value(), SMALL);
  }

  @Test
  void tooMuchIsPunishedLess() {
    // recall 1; precision 5/12: 5 · 5/12 / (4 · 5/12 + 1)
    chrf.add("abcd", List.of("ab"));
    assertEquals(25 / 32.0, chrf.value(), SMALL);
  }

  @Test
  void runsAreCountedOverAllSentences() {
    chrf.add("ab", List.of("ab"));
    chrf.add("cd", List.of("ce"));
    // 3 of 4 characters, 1 of 2 pairs
    assertEquals(5 / 8.0, chrf.value(), SMALL);
  }

  @Test
  void theBestReferenceCounts() {
    chrf.add("abc", List.of("xyz", "abc", "abd"));
    assertEquals(1, chrf.value(), SMALL);
  }

  @Test
  void spacesDoNotCountButCapitalsDo() {
    chrf.add("a bc", List.of("ab c"));
    assertEquals(1, chrf.value(), SMALL);
    chrf.add("d", List.of("D"));
    // 3 of 4 characters, 2 of 2 pairs, 1 of 1 threes
    assertEquals((3 / 4.0 + 1 + 1) / 3, chrf.value(), SMALL);
  }

  @Test
  void anEmptyAnswerHasNothingRight() {
    chrf.add("", List.of("abc"));
    assertEquals(0, chrf.value());
  }
}
