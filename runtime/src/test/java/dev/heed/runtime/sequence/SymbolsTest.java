package dev.heed.runtime.sequence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heed.runtime.encode.Vocabulary;
import org.junit.jupiter.api.Test;

/** What symbols and words have in common where they share a table. */
class SymbolsTest {

  @Test
  void wordsAndSymbolsOfOneTableAreTheSame() {
    assertDoesNotThrow(() -> Symbols.requireSame(words("a\nb\n"), words("a\nb\n")));
    assertEquals(
        "words and symbols share a table, but row 2 is \"b\" and \"c\"; give the same vocabulary for both",
        refusal("a\nb\n", "a\nc\n"));
    assertEquals(
        "words and symbols share a table, but row 2 is none and \"b\"; give the same vocabulary for both",
        refusal("a\n", "a\nb\n"));
  }

  private static String refusal(String words, String symbols) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> Symbols.requireSame(words(words), words(symbols)))
            .getMessage());
  }

  private static Vocabulary words(String text) {
    return Vocabulary.decode(text);
  }
}
