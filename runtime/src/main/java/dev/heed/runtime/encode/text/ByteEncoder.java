package dev.heed.runtime.encode.text;

/**
 * Turns text into its bytes in UTF-8, ids 0 to 255: no vocabulary and nothing unknown. Half of a
 * surrogate pair counts as U+FFFD. Stateless.
 */
public final class ByteEncoder {

  /** How many ids there are. */
  public static final int SIZE = 256;

  private ByteEncoder() {}

  /**
   * Appends the bytes of a text.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static void append(String text, Ids ids) {
    if (text == null) {
      throw new IllegalArgumentException("the text is null");
    }
    for (int at = 0; at < text.length(); ) {
      Utf8.write(Characters.at(text, at), ids.bytes);
      at += Character.charCount(text.codePointAt(at));
    }
  }

  /**
   * Appends bytes as they are.
   *
   * @throws IllegalArgumentException if they are null
   */
  public static void append(byte[] bytes, Ids ids) {
    if (bytes == null) {
      throw new IllegalArgumentException("the bytes are null");
    }
    for (byte each : bytes) {
      ids.add(Byte.toUnsignedInt(each));
    }
  }
}
