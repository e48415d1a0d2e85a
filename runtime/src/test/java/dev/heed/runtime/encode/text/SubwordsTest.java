package dev.heed.runtime.encode.text;

import static dev.heed.runtime.encode.text.SubwordAgreementTest.FIXTURES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import dev.heed.runtime.encode.InputFileException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class SubwordsTest {

  @TempDir private Path folder;

  @Test
  void cutsAsThePaperDoes() throws IOException {
    Path file = write("vocab.txt", "[UNK]\n[CLS]\n[SEP]\nun\n##aff\n##able\n##affable\n!\n");
    Subwords subwords = Subwords.wordPiece(file, true);
    assertEquals(8, subwords.size());
    assertEquals(4, subwords.id("##aff"));
    assertEquals(-1, subwords.id("aff"));
    assertEquals("##able", subwords.piece(5));
    Ids ids = new Ids();
    subwords.encoder().append("Unaffable! Unaffected", ids);
    assertArrayEquals(new int[] {3, 6, 7, 0}, ids.toArray());
    assertThrows(IllegalArgumentException.class, () -> subwords.piece(8));
  }

  @Test
  void takesHalvesOfSurrogatePairsForUnknownCharacters() throws IOException {
    SubwordEncoder bytes = bytePairs().encoder();
    Ids broken = new Ids();
    Ids replaced = new Ids();
    bytes.append("a\uD83D \uDE00b\uD83D", broken);
    bytes.append("a\uFFFD \uFFFDb\uFFFD", replaced);
    assertArrayEquals(replaced.toArray(), broken.toArray());
    SubwordEncoder pieces = Subwords.wordPiece(FIXTURES.resolve("vocab.txt"), true).encoder();
    broken.clear();
    replaced.clear();
    pieces.append("sa\uD83Dw", broken);
    pieces.append("saw", replaced);
    assertArrayEquals(replaced.toArray(), broken.toArray());
  }

  @Test
  @SuppressWarnings("NullAway") // callers need not be null-checked code
  void refusesNull() throws IOException {
    SubwordEncoder encoder = bytePairs().encoder();
    assertThrows(IllegalArgumentException.class, () -> encoder.append(null, new Ids()));
    assertThrows(IllegalArgumentException.class, () -> encoder.appendEnclosed(null, new Ids()));
  }

  @Test
  void allocatesNothing() throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    assumeTrue(threads.isThreadAllocatedMemorySupported());
    String text = "Naïve [MASK] cafés — the owl's 37.5% 東京 각 İ <mask> 😀";
    SubwordEncoder[] encoders = {
      bytePairs().encoder(),
      Subwords.tokenizer(FIXTURES.resolve("bytes-space.json")).encoder(),
      Subwords.wordPiece(FIXTURES.resolve("vocab.txt"), true).encoder(),
    };
    Ids ids = new Ids();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 20; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (SubwordEncoder encoder : encoders) {
        ids.clear();
        encoder.appendEnclosed(text, ids);
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertEquals(0, least);
  }

  @Test
  void takesTimeThatGrowsWithTheTextOnly() throws IOException {
    // one word of a million letters: with a search for the next rule each time, 10¹² steps
    Random random = new Random(3);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    String text = word.toString();
    SubwordEncoder bytes = bytePairs().encoder();
    SubwordEncoder pieces = Subwords.wordPiece(FIXTURES.resolve("vocab.txt"), true).encoder();
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          bytes.append(text, new Ids());
          Ids unknown = new Ids();
          pieces.append(text, unknown);
          assertEquals(1, unknown.size());
        });
  }

  @Test
  void refusesBadVocabularyFiles() throws IOException {
    String good = "[UNK]\n[CLS]\n[SEP]\n";
    vocabulary("[UNK]\n[SEP]\n", " has no line [CLS], which must be there");
    vocabulary("", " has no line [UNK], which must be there");
    vocabulary(good + "a\n\nb\n", ": line 5 is empty, must be a piece");
    vocabulary(good + "a\nb\na\n", ": lines 4 and 6 are both \"a\"");
    Path file = folder.resolve("v.txt");
    Files.write(file, new byte[] {'a', '\n', (byte) 0xC3, '\n'});
    refuses(
        file + " is not UTF-8: byte 2 begins no character", () -> Subwords.wordPiece(file, true));
    Files.write(file, new byte[] {'a', '\n', (byte) 0xC3});
    refuses(
        file + " is not UTF-8: byte 2 begins no character", () -> Subwords.wordPiece(file, true));
  }

  @Test
  void takesNoMemoryForALargeFile() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(1L << 40);
    }
    String message = file + " has 1099511627776 bytes, must have at most 67108864";
    refuses(message, () -> Subwords.wordPiece(file, true));
    refuses(message, () -> Subwords.tokenizer(file));
    refuses(message, () -> Subwords.bytePairs(file, file, true));
  }

  @Test
  void refusesBadMerges() throws IOException {
    merges(
        "#version: 0.2\na l\nal\n",
        ": line 3: \"al\" must be two pieces with one space between them");
    merges("a l\na  l\n", ": line 2: \"a  l\" must be two pieces with one space between them");
    merges("a l\n\n", ": line 2: \"\" must be two pieces with one space between them");
    merges("a l\na l\n", ": line 2: the rule \"a l\" stands there twice");
    merges("q q\n", ": line 1: the vocabulary has no piece \"qq\", which a rule needs");
    merges("a 中\n", ": line 1: the vocabulary has no piece \"中\", which a rule needs");
  }

  @Test
  void refusesBadPieces() throws IOException {
    Path merges = FIXTURES.resolve("merges.txt");
    pieces("[]", ": the whole: must be an object", merges);
    pieces("{}", ": the whole: must have a piece", merges);
    pieces("{\"a\":0,\"b\":0}", ": [\"b\"]: another piece has the id 0 too", merges);
    pieces("{\"a\":1000000}", ": [\"a\"]: must be an integer from 0 to 999999", merges);
    pieces("{\"a\":-1}", ": [\"a\"]: must be an integer from 0 to 999999", merges);
    pieces("{\"a\":0", ": character 6: must have '}', but it ends", merges);
    pieces("{\"a\":0}", " has no piece \"Ā\", which stands for the byte 0x00", merges);
  }

  @Test
  void refusesBadTokenizers() throws IOException {
    tokenizer(
        "uncased",
        "\"model\":{\"type\":\"WordPiece\"",
        "\"model\":{\"type\":\"Unigram\"",
        "model.type: is \"Unigram\", must be WordPiece or BPE");
    tokenizer(
        "uncased",
        "\"BertNormalizer\"",
        "\"NFC\"",
        "normalizer: is a NFC, must be a BertNormalizer");
    tokenizer(
        "uncased",
        "{\"type\":\"BertPreTokenizer\"}",
        "null",
        "pre_tokenizer: must be a BertPreTokenizer");
    tokenizer(
        "uncased",
        "\"unk_token\":\"[UNK]\"",
        "\"unk_token\":\"<unk>\"",
        "model.unk_token: the vocabulary has no piece \"<unk>\"");
    tokenizer(
        "uncased",
        "\"lowercase\":true",
        "\"lowercase\":1",
        "normalizer.lowercase: must be true or false");
    tokenizer(
        "uncased",
        "\"max_input_chars_per_word\":100",
        "\"max_input_chars_per_word\":1e9",
        "model.max_input_chars_per_word: must be an integer from 0 to 10000");
    tokenizer(
        "uncased",
        "\"normalized\":false",
        "\"normalized\":true",
        "added_tokens[0]: must be neither single_word nor normalized");
    tokenizer(
        "uncased",
        "{\"id\":1,\"content\"",
        "{\"id\":7,\"content\"",
        "added_tokens[1]: \"[UNK]\" has another id in the vocabulary than 7");
    tokenizer(
        "uncased",
        "\"tokens\":[\"[CLS]\"]",
        "\"tokens\":[\"[BOS]\"]",
        "post_processor.special_tokens.[CLS].tokens[0]: there is no piece \"[BOS]\"");
    tokenizer(
        "bytes",
        "\"normalizer\":null",
        "\"normalizer\":{\"type\":\"NFC\"}",
        "normalizer: must be null for byte-level byte-pair encoding");
    tokenizer(
        "bytes",
        "\"ignore_merges\":false",
        "\"ignore_merges\":true",
        "model.ignore_merges: must be false");
    tokenizer(
        "bytes",
        "\"use_regex\":true",
        "\"use_regex\":false",
        "pre_tokenizer.use_regex: must be true");
    tokenizer(
        "bytes",
        "\"merges\":[[\"a\",\"l\"]",
        "\"merges\":[[\"a\"]",
        "model.merges[0]: must be two pieces");
    tokenizer(
        "bytes",
        "\"merges\":[[\"a\",\"l\"]",
        "\"merges\":[\"a l l\"",
        "model.merges[0]: \"a l l\" must be two pieces with one space between them");
    tokenizer(
        "bytes-space",
        "\"RobertaProcessing\"",
        "\"Sequence\"",
        "post_processor: is a Sequence, must be TemplateProcessing, BertProcessing,"
            + " RobertaProcessing or ByteLevel");
  }

  @Test
  void readsRulesOfTheOldForm() throws IOException {
    Subwords subwords =
        changed(
            "bytes", text -> text.replaceAll("\\[\"([^\"\\[ ]+)\",\"([^\" ]+)\"\\]", "\"$1 $2\""));
    Ids old = new Ids();
    Ids now = new Ids();
    subwords.encoder().append("the owl's sawmill", old);
    bytePairs().encoder().append("the owl's sawmill", now);
    assertArrayEquals(now.toArray(), old.toArray());
  }

  private static Subwords bytePairs() throws IOException {
    return Subwords.tokenizer(FIXTURES.resolve("bytes.json"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private void vocabulary(String text, String message) throws IOException {
    Path file = write("vocab.txt", text);
    refuses(file + message, () -> Subwords.wordPiece(file, true));
  }

  private void merges(String text, String message) throws IOException {
    Path file = write("merges.txt", text);
    refuses(file + message, () -> Subwords.bytePairs(FIXTURES.resolve("vocab.json"), file, false));
  }

  private void pieces(String text, String message, Path merges) throws IOException {
    Path file = write("vocab.json", text);
    refuses(file + message, () -> Subwords.bytePairs(file, merges, false));
  }

  private void tokenizer(String name, String good, String bad, String message) {
    refuses(
        folder.resolve("changed.json") + ": " + message,
        () ->
            changed(
                name,
                text -> {
                  int at = text.indexOf(good);
                  assertEquals(true, at >= 0, good);
                  return text.substring(0, at) + bad + text.substring(at + good.length());
                }));
  }

  private Subwords changed(String name, UnaryOperator<String> change) throws IOException {
    String text = Files.readString(FIXTURES.resolve(name + ".json"));
    return Subwords.tokenizer(write("changed.json", change.apply(text)));
  }

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(InputFileException.class, call).getMessage());
  }
}
