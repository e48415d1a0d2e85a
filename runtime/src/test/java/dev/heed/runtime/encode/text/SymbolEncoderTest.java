package dev.heed.runtime.encode.text;

import static dev.heed.runtime.encode.text.SubwordAgreementTest.FIXTURES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.Overlong;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.encode.WordBatch;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SymbolEncoderTest {

  private static Vocabulary letters() {
    Vocabulary.Builder builder = Vocabulary.builder(10, 1);
    CharacterEncoder.count("aaabbé", builder);
    return builder.build();
  }

  private static int[] rows(WordBatch batch, int sequence) {
    return Arrays.copyOfRange(batch.words(), batch.start(sequence), batch.start(sequence + 1));
  }

  @Test
  void appendsCharacters() {
    SymbolEncoder encoder = SymbolEncoder.characters(letters(), 5, Overlong.error());
    WordBatch batch = new WordBatch();
    encoder.append("abéx", batch);
    encoder.append("b", batch);
    assertArrayEquals(new int[] {1, 2, 3, 0}, rows(batch, 0));
    assertArrayEquals(new int[] {2}, rows(batch, 1));
    assertEquals(0, batch.ngramStarts()[batch.rows()]);
    refuses(
        "the text has 6 characters, the model takes at most 5",
        () -> encoder.append("aaaaaa", batch));
    refuses("the text has no characters, must have 1 to 5", () -> encoder.append("", batch));
    assertEquals(2, batch.sequences());
    assertEquals(0, encoder.length("aaaaaa"));
    assertEquals(6, encoder.symbols("aaaaaa"));
  }

  @Test
  void appendsBytesInWindows() {
    SymbolEncoder encoder = SymbolEncoder.bytes(4, Overlong.windows(2));
    WordBatch batch = new WordBatch();
    encoder.append("abécd", batch);
    encoder.append(new byte[] {-1, 0}, batch);
    assertArrayEquals(new int[] {97, 98, 0xC3, 0xA9}, rows(batch, 0));
    assertArrayEquals(new int[] {0xC3, 0xA9, 99, 100}, rows(batch, 1));
    assertArrayEquals(new int[] {255, 0}, rows(batch, 2));
    assertEquals(6, encoder.length("abécd"));
    assertEquals(2, encoder.length(new byte[2]));
    for (int length : new int[] {1, 2, 3, 8, 100}) {
      int made = encoder.length(encoder.synthetic(length));
      assertTrue(made == length || made == length - 1, length + " " + made);
    }
  }

  @Test
  void appendsPiecesOfATokenizerThatWasWritten() throws IOException {
    Subwords wordPiece = Subwords.wordPiece(FIXTURES.resolve("vocab.txt"), true);
    Subwords bytePairs =
        Subwords.bytePairs(FIXTURES.resolve("vocab.json"), FIXTURES.resolve("merges.txt"), true);
    Subwords tokenizer = Subwords.tokenizer(FIXTURES.resolve("cased.json"));
    for (Subwords subwords : new Subwords[] {wordPiece, bytePairs, tokenizer}) {
      Ids expected = new Ids();
      String text = "Unbelievable, a saw! \uD83D\uDE00";
      subwords.encoder().appendEnclosed(text, expected);
      Subwords read = Subwords.decode(subwords.encode());
      assertEquals(subwords.encode(), read.encode());
      SymbolEncoder encoder =
          SymbolEncoder.pieces(read, subwords.size(), true, 100, Overlong.truncate());
      WordBatch batch = new WordBatch();
      encoder.append(text, batch);
      assertArrayEquals(expected.toArray(), rows(batch, 0));
      assertEquals(expected.size(), encoder.length(text));
      assertEquals(64, encoder.length(encoder.synthetic(64)), 2);
      refuses(
          "the subwords have ids below " + subwords.size() + ", the model's table has 9 rows",
          () -> SymbolEncoder.pieces(read, 9, true, 100, Overlong.truncate()));
    }
  }

  @Test
  void refusesDamagedSubwords() throws IOException {
    String text = Subwords.wordPiece(FIXTURES.resolve("vocab.txt"), true).encode();
    refuses(
        "the first line of the subwords tells no kind of files",
        () -> Subwords.decode(text.substring(3).replaceFirst(" ", "")));
    refuses("the subwords are truncated", () -> Subwords.decode(text.substring(0, 100)));
    refuses(
        "the subwords are of no known kind: OTHER",
        () -> Subwords.decode(text.replaceFirst("WORD_PIECE", "OTHER")));
    refuses(
        "subwords has no line [UNK], which must be there",
        () -> Subwords.decode(text.replaceFirst("\\[UNK\\]", "[UNX]")));
  }

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
