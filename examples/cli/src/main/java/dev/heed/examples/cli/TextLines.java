package dev.heed.examples.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The lines of a UTF-8 text, read strictly: bytes that are no UTF-8 and lines over 1 MiB are
 * refused with the line's number. Lines end with LF or CRLF; a byte order mark is skipped. Not
 * thread-safe.
 */
public final class TextLines implements Closeable {

  private static final int LONGEST_LINE = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String name;
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private int number;

  /** The lines of a stream, which is closed with this. */
  public TextLines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The next line without its end, or empty after the last. */
  public Optional<String> next() throws IOException {
    number++;
    line.reset();
    int read = read();
    if (read < 0) {
      return Optional.empty();
    }
    while (read >= 0 && read != '\n') {
      if (line.size() == LONGEST_LINE) {
        throw problem("the line is longer than " + LONGEST_LINE + " bytes");
      }
      line.write(read);
      read = read();
    }
    return Optional.of(decode(line.toByteArray()));
  }

  private int read() throws IOException {
    try {
      return in.read();
    } catch (ZipException | EOFException e) {
      throw problem("the compressed data is damaged or cut short");
    }
  }

  private String decode(byte[] bytes) {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.reset().decode(from, to, true);
    if (result.isError()) {
      int at = from.position();
      throw problem(
          "byte %d of the line, 0x%02X, is not UTF-8; the text has to be UTF-8"
              .formatted(at + 1, bytes[at]));
    }
    String text = to.flip().toString();
    int start = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    int end = text.length() - (text.endsWith("\r") ? 1 : 0);
    return text.substring(start, Math.max(start, end));
  }

  /** The number of the line that {@link #next} gave last, from 1. */
  public int number() {
    return number;
  }

  /** A problem in the line that was read last. */
  public BadInput problem(String what) {
    return problemAt(number, what);
  }

  /** A problem in some line. */
  public BadInput problemAt(int lineNumber, String what) {
    return new BadInput(name + ":" + lineNumber + ": " + what);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
