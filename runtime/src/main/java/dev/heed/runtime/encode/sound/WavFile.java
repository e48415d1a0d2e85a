package dev.heed.runtime.encode.sound;

import dev.heed.runtime.encode.InputFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads wav files (RIFF) of one channel: integers of 8, 16, 24 or 32 bits and floats of 32 or 64,
 * any rate. Integers are divided by their range, so that samples lie within −1 to 1.
 */
public final class WavFile {

  private static final long MOST_BYTES = 1L << 30;
  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FORMAT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;

  private final String source;
  private final ByteBuffer bytes;

  private WavFile(String source, byte[] bytes) {
    this.source = source;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads a file.
   *
   * @throws InputFileException if it is larger than 1 GiB or no sound wav file of one channel
   * @throws IOException if it cannot be read
   */
  public static Sound read(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      throw new InputFileException(
          file + " has " + size + " bytes, must have at most " + MOST_BYTES);
    }
    return read(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Reads the bytes of a file.
   *
   * @param source what is read, for messages
   * @param bytes all of it
   * @throws InputFileException if they are no sound wav file of one channel
   */
  public static Sound read(String source, byte[] bytes) throws InputFileException {
    return new WavFile(source, bytes).sound();
  }

  private Sound sound() throws InputFileException {
    if (bytes.limit() < RIFF_HEADER || bytes.getInt(0) != RIFF || bytes.getInt(8) != WAVE) {
      throw error(0, "must begin with RIFF, a length and WAVE");
    }
    WavFormat format = null;
    int at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= bytes.limit()) {
      int name = bytes.getInt(at);
      long length = Integer.toUnsignedLong(bytes.getInt(at + 4));
      int begin = at + CHUNK_HEADER;
      if (length > bytes.limit() - begin) {
        throw error(
            at,
            String.format(
                "a chunk of %d bytes begins, but %d follow: the file is truncated",
                length, bytes.limit() - begin));
      }
      if (name == FORMAT) {
        format = WavFormat.read(source, bytes, begin, (int) length);
      } else if (name == DATA) {
        if (format == null) {
          throw error(at, "the data come before their format");
        }
        return new Sound(format.rate(), samples(format, begin, (int) length));
      }
      // chunks begin at even places
      at = (int) Math.min(bytes.limit(), begin + length + (length & 1));
    }
    throw error(at, "it ends without a data chunk");
  }

  private float[] samples(WavFormat format, int begin, int length) throws InputFileException {
    int size = format.sampleBytes();
    if (length % size != 0) {
      throw error(begin, length + " bytes of data are no multiple of " + size + ", a sample's");
    }
    float[] samples = new float[length / size];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = format.sample(bytes, begin + i * size);
    }
    return samples;
  }

  private InputFileException error(int place, String problem) {
    return new InputFileException(source + " is no sound wav file: byte " + place + ": " + problem);
  }
}
