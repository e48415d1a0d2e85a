package dev.heed.dsl.text;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.diagnostic.TextOrigin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A text with its name, its line ends made {@code \n}. Immutable and thread-safe. */
public final class SourceText {

  /** The most bytes of a file, and the most characters of a text: 1 Mi. */
  public static final int LARGEST = 1 << 20;

  private final String name;
  private final String text;
  private final List<String> lines;

  private SourceText(String name, String text) {
    this.name = name;
    String started = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.text = started.replace("\r\n", "\n").replace('\r', '\n');
    this.lines = List.of(this.text.split("\n", -1));
  }

  /**
   * A text at hand.
   *
   * @param name how diagnostics call it
   */
  public static SourceText of(String name, String text) {
    return new SourceText(name, text);
  }

  /** Reads a file that diagnostics call by its path. */
  public static Optional<SourceText> read(Path file, Diagnostics diagnostics) {
    return read(file, file.toString(), diagnostics);
  }

  /**
   * Reads a file, refusing what is not UTF-8 or larger than {@link #LARGEST}.
   *
   * @param name how diagnostics call it, such as its path below the project
   */
  public static Optional<SourceText> read(Path file, String name, Diagnostics diagnostics) {
    TextOrigin origin = new TextOrigin(name, 1, 1, "");
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        diagnostics.report(Problem.FILE_TOO_LARGE, origin, name, Files.size(file), LARGEST);
        return Optional.empty();
      }
    } catch (IOException e) {
      diagnostics.report(Problem.UNREADABLE_FILE, origin, name, reason(file, e));
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 never has more characters than bytes.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      SourceText valid = new SourceText(name, out.toString());
      diagnostics.report(
          Problem.NOT_UTF8,
          valid.end(),
          name,
          String.format("%02X", bytes[in.position()]),
          in.position());
      return Optional.empty();
    }
    return Optional.of(new SourceText(name, out.toString()));
  }

  /** How diagnostics call the text. */
  public String name() {
    return name;
  }

  /** The text itself. */
  public String text() {
    return text;
  }

  /**
   * A place in the text.
   *
   * @param line from 1
   * @param column from 1, in code points
   */
  public TextOrigin origin(int line, int column) {
    String sourceLine = line <= lines.size() ? lines.get(line - 1) : "";
    return new TextOrigin(name, line, column, sourceLine);
  }

  private TextOrigin end() {
    String last = lines.get(lines.size() - 1);
    return origin(lines.size(), last.codePointCount(0, last.length()) + 1);
  }

  private static String reason(Path file, IOException exception) {
    if (Files.isDirectory(file)) {
      return "it is a folder";
    }
    return exception instanceof NoSuchFileException
        ? "there is no such file"
        : exception.toString();
  }
}
