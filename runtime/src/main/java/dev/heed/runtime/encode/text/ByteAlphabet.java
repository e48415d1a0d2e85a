package dev.heed.runtime.encode.text;

/**
 * The visible character that stands for each byte in the files of GPT-2: itself if it is visible in
 * Latin-1, else the next one from U+0100 on.
 */
final class ByteAlphabet {

  private ByteAlphabet() {}

  /** The character of each byte, {@code [256]}. */
  static char[] characters() {
    char[] characters = new char[256];
    char next = 0x100;
    for (int value = 0; value < 256; value++) {
      boolean visible = (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
      characters[value] = visible ? (char) value : next++;
    }
    return characters;
  }
}
