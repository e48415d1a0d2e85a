package dev.heed.runtime.encode;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads a large file of UTF-8 line by line, strictly and with lines of limited length. */
final class Lines implements Closeable {

  private static final int LONGEST = 1 << 20;

  private final Path file;
  private final InputStream stream;
  private byte[] line = new byte[1024];
  private int number;

  Lines(Path file) throws IOException {
    this.file = file;
    this.stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** The next line without its end, or null after the last one. */
  @Nullable String next() throws IOException {
    int length = 0;
    int read = stream.read();
    if (read < 0) {
      return null;
    }
    number++;
    while (read >= 0 && read != '\n') {
      if (length == LONGEST) {
        throw error("is longer than " + LONGEST + " bytes");
      }
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = (byte) read;
      read = stream.read();
    }
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, end)).toString();
    } catch (CharacterCodingException malformed) {
      throw new InputFileException(file + ": line " + number + " is not UTF-8", malformed);
    }
  }

  /** The number of the line read last, the first is 1. */
  int number() {
    return number;
  }

  /** An error in the line read last. */
  InputFileException error(String problem) {
    return new InputFileException(file + ": line " + number + " " + problem);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
