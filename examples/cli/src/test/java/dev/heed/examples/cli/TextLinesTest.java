package dev.heed.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLinesTest {

  @TempDir Path folder = Path.of("");

  private static List<String> read(TextSource source) throws IOException {
    List<String> lines = new ArrayList<>();
    try (TextLines text = source.open()) {
      for (Optional<String> line = text.next(); line.isPresent(); line = text.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  private TextSource file(String name, byte[] bytes) throws IOException {
    return TextSource.file(Files.write(folder.resolve(name), bytes));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void bothLineEndsAndAByteOrderMarkAreUnderstood() throws IOException {
    TextSource source = file("mixed.tsv", utf8("\uFEFFüber\r\n\nlast"));
    assertEquals(List.of("über", "", "last"), read(source));
  }

  @Test
  void compressedFilesAreReadByTheirName() throws IOException {
    byte[] bytes = compressed(utf8("one\ntwo\n"));
    assertEquals(List.of("one", "two"), read(file("text.tsv.gz", bytes)));
  }

  @Test
  void bytesThatAreNoUtf8AreRefusedWithLineAndValue() throws IOException {
    TextSource source =
        file("latin1.tsv", "fine\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    BadInput problem = assertThrows(BadInput.class, () -> read(source));
    assertEquals(
        source.name() + ":2: byte 4 of the line, 0xE9, is not UTF-8; the text has to be UTF-8",
        problem.getMessage());
  }

  @Test
  void aTruncatedCompressedFileIsRefused() throws IOException {
    byte[] whole = compressed(utf8("some text that is long enough to be cut\n"));
    TextSource source = file("cut.tsv.gz", Arrays.copyOf(whole, whole.length - 12));
    BadInput problem = assertThrows(BadInput.class, () -> read(source));
    assertEquals(
        source.name() + ":1: the compressed data is damaged or cut short", problem.getMessage());
  }

  @Test
  void aFileThatIsNotCompressedAsItsNameSaysIsRefused() throws IOException {
    TextSource source = file("plain.tsv.gz", utf8("plain text\n"));
    BadInput problem = assertThrows(BadInput.class, () -> read(source));
    assertEquals(
        source.name() + ": is not gzip-compressed, as its name says", problem.getMessage());
  }

  @Test
  void aFolderIsRefused() {
    BadInput problem = assertThrows(BadInput.class, () -> read(TextSource.file(folder)));
    assertEquals(folder + ": is a folder, a file is needed", problem.getMessage());
  }

  @Test
  void endlessLinesAreRefusedBeforeTheyFillTheMemory() throws IOException {
    byte[] bytes = new byte[(1 << 20) + 1];
    Arrays.fill(bytes, (byte) 'a');
    try (TextLines lines = new TextLines("endless", new ByteArrayInputStream(bytes))) {
      BadInput problem = assertThrows(BadInput.class, lines::next);
      assertEquals("endless:1: the line is longer than 1048576 bytes", problem.getMessage());
    }
  }
}
