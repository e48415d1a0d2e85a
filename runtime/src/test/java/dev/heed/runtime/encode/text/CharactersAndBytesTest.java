package dev.heed.runtime.encode.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.heed.runtime.encode.Vocabulary;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CharactersAndBytesTest {

  private final Ids ids = new Ids();

  @Test
  void looksCharactersUp() {
    Vocabulary.Builder builder = Vocabulary.builder(100, 1);
    CharacterEncoder.count("bananas 😀😀😀😀😀", builder);
    Vocabulary vocabulary = builder.build();
    assertEquals("😀", vocabulary.word(1));
    CharacterEncoder encoder = new CharacterEncoder(vocabulary);
    encoder.append("ab😀x\uD83D", ids);
    int[] expected = {vocabulary.row("a"), vocabulary.row("b"), 1, 0, 0};
    assertArrayEquals(expected, ids.toArray());
    // saved and loaded, it is the same
    ids.clear();
    new CharacterEncoder(Vocabulary.decode(vocabulary.encode())).append("ab😀x\uD83D", ids);
    assertArrayEquals(expected, ids.toArray());
  }

  @Test
  void refusesWordsOfSeveralCharacters() {
    Vocabulary words = Vocabulary.builder(9, 1).add("a").add("é́").build();
    Exception refused =
        assertThrows(IllegalArgumentException.class, () -> new CharacterEncoder(words));
    assertEquals(
        "word 2 of the vocabulary, \"é́\", has 2 characters, must have 1", refused.getMessage());
  }

  @Test
  void givesBytesOfUtf8() {
    String text = "aé ß\u07ff\u0800中\uffff😀\udbff\udfff\u0000";
    ByteEncoder.append(text, ids);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int[] expected = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      expected[i] = bytes[i] & 0xFF;
    }
    assertArrayEquals(expected, ids.toArray());
    ids.clear();
    ByteEncoder.append(bytes, ids);
    assertArrayEquals(expected, ids.toArray());
    ids.clear();
    ByteEncoder.append("\uD83Da", ids);
    assertArrayEquals(new int[] {0xEF, 0xBF, 0xBD, 'a'}, ids.toArray());
  }

  @Test
  @SuppressWarnings("NullAway") // callers need not be null-checked code
  void refusesNull() {
    CharacterEncoder encoder = new CharacterEncoder(Vocabulary.builder(1, 1).build());
    assertThrows(IllegalArgumentException.class, () -> encoder.append(null, ids));
    assertThrows(IllegalArgumentException.class, () -> ByteEncoder.append((String) null, ids));
    assertThrows(IllegalArgumentException.class, () -> ByteEncoder.append((byte[]) null, ids));
    assertThrows(IllegalArgumentException.class, () -> ids.get(0));
  }

  @Test
  void allocatesNothing() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    CharacterEncoder encoder = new CharacterEncoder(Vocabulary.builder(9, 1).add("a").build());
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      ids.clear();
      encoder.append("a cab 😀 中", ids);
      ByteEncoder.append("a cab 😀 中", ids);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }
}
