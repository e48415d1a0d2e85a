package dev.heed.examples.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {

  @Test
  void wordsForBleuHaveSignsApart() {
    assertEquals(
        List.of("Hej", ",", "USA:s", "e-post", "kostar", "3,5", "kronor", "!"),
        Quality.words("Hej, USA:s  e-post kostar 3,5 kronor!"));
    assertEquals(
        List.of("\"", "Vad", "?", "\"", "-", "Ja", ",", "4", "."),
        Quality.words("\"Vad?\" - Ja, 4."));
  }

  @Test
  void capitalsAndSignsDoNotMatter() {
    assertEquals("hej tom det är jag", Quality.plain(" Hej, Tom!  Det är JAG."));
  }

  @Test
  void anyReferenceMatches() {
    Quality quality = new Quality();
    quality.add("jag heter Tom", List.of("Mitt namn är Tom.", "Jag heter Tom."));
    quality.add("Jag heter Åke.", List.of("Jag heter Ake."));
    quality.add("Vem är du!", List.of("Vem är du?"));
    quality.add("Jag.", List.of("Jag är det."));
    assertEquals(2 / 4.0, quality.exactMatch());
  }

  @Test
  void allThreeSeeEachAnswer() {
    Quality quality = new Quality();
    quality.add("Det är en hund.", List.of("Det är en katt.", "Det är en hund."));
    assertEquals(1, quality.bleu(), 1e-12);
    assertEquals(1, quality.chrf(), 1e-12);
    assertEquals(1, quality.exactMatch());
  }

  @Test
  void aMemoryAnswersWithTheMostSimilar() {
    TranslationMemory memory =
        new TranslationMemory(
            List.of(
                new Pair("I have a dog and a cat.", "both"),
                new Pair("I have a dog.", "dog"),
                new Pair("You have a dog.", "yours")));
    // i, a, dog and the stop: 4 of 5 and 5 words, where the first has 4 of 5 and 8
    assertEquals("dog", memory.answer("I had a dog."));
    assertEquals("both", memory.answer("I have a cat and a dog."));
    assertEquals("both", memory.answer("Nothing!"), "the first where nothing is in common");
  }
}
