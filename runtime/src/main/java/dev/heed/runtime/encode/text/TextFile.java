package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads whole files of UTF-8, strictly and of limited size. */
final class TextFile {

  /** The largest published tokenizer files have about 20 MB. */
  private static final long MOST_BYTES = 64L << 20;

  private TextFile() {}

  /**
   * Reads a file.
   *
   * @throws InputFileException if it is larger than 64 MiB or not well-formed
   * @throws IOException if it cannot be read
   */
  static String read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new InputFileException(
          file + " has " + size + " bytes, must have at most " + MOST_BYTES);
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.limit());
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, text, true);
    if (result.isError()) {
      throw new InputFileException(
          file + " is not UTF-8: byte " + bytes.position() + " begins no character");
    }
    return text.flip().toString();
  }
}
