package dev.heed.runtime.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordVectorsTest {

  @TempDir private Path folder;

  @Test
  void readsWithoutHeader() throws IOException {
    WordVectors vectors = read("the 1 -2.5e-1 3\ncafé 3 0.25 -1\n", 10);
    assertEquals(3, vectors.width());
    assertEquals(3, vectors.vocabulary().size());
    assertArrayEquals(new float[] {2, 0, 1, 1, -0.25f, 3, 3, 0.25f, -1}, vectors.values());
    float[] row = new float[4];
    vectors.copy("café", row, 1);
    assertArrayEquals(new float[] {0, 3, 0.25f, -1}, row);
    vectors.copy("unseen", row, 0);
    assertArrayEquals(new float[] {2, 0, 1, -1}, row);
  }

  @Test
  void readsWithHeaderSpacesAtEndsAndOtherLineEnds() throws IOException {
    WordVectors vectors = read("2 2\r\na 1 2 \r\n. . 3 4 \r\n", 10);
    assertEquals(". .", vectors.vocabulary().word(2));
    assertArrayEquals(new float[] {2, 3, 1, 2, 3, 4}, vectors.values());
    // one element a word: two words of a digit each are no header of 12 and 34
    assertEquals(1, read("a 34", 10).width());
  }

  @Test
  void fillsTheRowsOfATable() throws IOException {
    WordVectors vectors = read("the 1 2\ncafé 3 4\n", 10);
    Vocabulary words = Vocabulary.builder(9, 1).add("a").add("café").add("café").build();
    float[][] table = {{9, 9}, {9, 9}, {9, 9}, {9, 9}};
    assertEquals(1, vectors.fill(words, table));
    assertArrayEquals(new float[][] {{2, 3}, {3, 4}, {9, 9}, {9, 9}}, table);
    String width = "the word vectors have 2 elements, those of the model 3";
    assertEquals(
        width,
        assertThrows(IllegalArgumentException.class, () -> vectors.fill(words, new float[3][3]))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> vectors.fill(words, new float[2][2]));
  }

  @Test
  void takesTheFirstWordsOnly() throws IOException {
    WordVectors vectors = read("3 1\na 1\nb 2\nc x\n", 2);
    assertArrayEquals(new float[] {1.5f, 1, 2}, vectors.values());
  }

  @Test
  void saysWhatIsWrongAndWhere() {
    refuses("", " has no word");
    refuses("2 2\n", " has no word");
    refuses("a 1 2\nb 1\n", ": line 2 must have a word and 2 elements");
    refuses("a 1 2\n\n", ": line 2 must have a word and 2 elements");
    refuses("a 1 2\n 1 2\n", ": line 2 must have a word and 2 elements");
    refuses("a 1 2\nb 1 x\n", ": line 2 has \"x\" as element 1, must be a finite number");
    refuses("a 1 2\nb NaN 2\n", ": line 2 has \"NaN\" as element 0, must be a finite number");
    refuses("a 1 1e99\n", ": line 1 has \"1e99\" as element 1, must be a finite number");
    refuses("a 1 2f\n", ": line 1 has \"2f\" as element 1, must be a finite number");
    refuses("a 1  2\n", ": line 1 has \"\" as element 1, must be a finite number");
    refuses("a 1\na 2\n", ": line 2 has the word \"a\" again, it stands on line 1");
    refuses("3 1\na 1\nb 2\n", " has 2 words, its header promises 3");
    refuses("1 1\na 1\nb 2\n", " has 2 words, its header promises 1");
    refuses("word\n", ": line 1 has 0 elements, must have 1 to 65536");
    refuses("5 70000\n", ": line 1 has 70000 elements, must have 1 to 65536");
    refuses("a".repeat((1 << 20) + 1), ": line 1 is longer than 1048576 bytes");
    assertThrows(IllegalArgumentException.class, () -> read("a 1\n", 0));
  }

  @Test
  void refusesWhatIsNotText() throws IOException {
    Path file = Files.write(folder.resolve("v.txt"), new byte[] {'a', ' ', '1', '\n', (byte) 0xC3});
    Exception refused = assertThrows(InputFileException.class, () -> WordVectors.read(file, 10));
    assertEquals(file + ": line 2 is not UTF-8", refused.getMessage());
  }

  @Test
  void takesNoMemoryForWhatAHeaderPromises() {
    refuses("999999999999999999 65536\na 1\n", ": line 2 must have a word and 65536 elements");
  }

  private WordVectors read(String text, int mostWords) throws IOException {
    Path file = folder.resolve("vectors.txt");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return WordVectors.read(file, mostWords);
  }

  private void refuses(String text, String message) {
    Exception refused = assertThrows(InputFileException.class, () -> read(text, 10));
    assertEquals(folder.resolve("vectors.txt") + message, refused.getMessage());
  }
}
