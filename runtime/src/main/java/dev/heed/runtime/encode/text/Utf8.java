package dev.heed.runtime.encode.text;

/** Characters as bytes, without allocating. */
final class Utf8 {

  private Utf8() {}

  /** Takes bytes. */
  interface Sink {
    /** One more, 0 to 255. */
    void value(int value);
  }

  /** Gives the bytes of a character that is no half of a surrogate pair. */
  static void write(int character, Sink sink) {
    if (character < 0x80) {
      sink.value(character);
      return;
    }
    if (character < 0x800) {
      sink.value(0xC0 | (character >> 6));
    } else {
      if (character < 0x10000) {
        sink.value(0xE0 | (character >> 12));
      } else {
        sink.value(0xF0 | (character >> 18));
        sink.value(lowSixBits(character >> 12));
      }
      sink.value(lowSixBits(character >> 6));
    }
    sink.value(lowSixBits(character));
  }

  private static int lowSixBits(int bits) {
    return 0x80 | (bits & 0x3F);
  }
}
