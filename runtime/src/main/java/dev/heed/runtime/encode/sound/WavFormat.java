package dev.heed.runtime.encode.sound;

import dev.heed.runtime.encode.InputFileException;
import java.nio.ByteBuffer;

/**
 * What the format chunk of a wav file says.
 *
 * @param rate samples per second
 * @param floating whether samples are floats
 * @param sampleBytes the bytes of a sample
 */
record WavFormat(int rate, boolean floating, int sampleBytes) {

  private static final int INTEGER = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xFFFE;
  private static final int LEAST_BYTES = 16;
  private static final int EXTENSIBLE_BYTES = 40;
  private static final int HIGHEST_RATE = 1_000_000;

  static WavFormat read(String source, ByteBuffer bytes, int begin, int length)
      throws InputFileException {
    int code = length < LEAST_BYTES ? 0 : Short.toUnsignedInt(bytes.getShort(begin));
    if (code == EXTENSIBLE) {
      // the true code is the first of the 16 bytes at 24
      code = length < EXTENSIBLE_BYTES ? 0 : Short.toUnsignedInt(bytes.getShort(begin + 24));
    }
    if (code == 0) {
      throw new InputFileException(source + " is no sound wav file: its format is truncated");
    }
    int channels = Short.toUnsignedInt(bytes.getShort(begin + 2));
    int rate = bytes.getInt(begin + 4);
    int bits = Short.toUnsignedInt(bytes.getShort(begin + 14));
    boolean known =
        switch (code) {
          case INTEGER -> bits == 8 || bits == 16 || bits == 24 || bits == 32;
          case FLOAT -> bits == 32 || bits == 64;
          default -> false;
        };
    if (!known) {
      throw new InputFileException(
          String.format(
              "%s has samples of format %d with %d bits, must have integers (1) of 8, 16, 24 or 32"
                  + " bits or floats (3) of 32 or 64",
              source, code, bits));
    }
    if (channels != 1) {
      throw new InputFileException(
          source + " has " + channels + " channels, must have 1; mix or split them");
    }
    if (rate < 1 || rate > HIGHEST_RATE) {
      throw new InputFileException(
          String.format(
              "%s has a rate of %d Hz, must be 1 to %d",
              source, Integer.toUnsignedLong(rate), HIGHEST_RATE));
    }
    return new WavFormat(rate, code == FLOAT, bits / 8);
  }

  float sample(ByteBuffer bytes, int at) {
    if (floating) {
      return sampleBytes == 4 ? bytes.getFloat(at) : (float) bytes.getDouble(at);
    }
    return switch (sampleBytes) {
      case 1 -> (Byte.toUnsignedInt(bytes.get(at)) - 0x80) / 0x1p7f;
      case 2 -> bytes.getShort(at) / 0x1p15f;
      case 3 -> (bytes.getShort(at + 1) << 8 | Byte.toUnsignedInt(bytes.get(at))) / 0x1p23f;
      default -> bytes.getInt(at) / 0x1p31f;
    };
  }
}
