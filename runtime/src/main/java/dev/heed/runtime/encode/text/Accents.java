package dev.heed.runtime.encode.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Takes characters apart and drops their accents, without allocating: Unicode's canonical
 * decomposition (NFD) less the nonspacing marks. Its table is made on first use. Thread-safe.
 */
final class Accents {

  // every canonical decomposition but those of Hangul lies below this
  private static final int END = 0x2FA20;
  private static final int HANGUL = 0xAC00;
  private static final int HANGUL_END = HANGUL + 11172;
  private static final int VOWELS = 21;
  private static final int TAILS = 28;
  private static final int[] NONE = {};

  private static final Accents INSTANCE = new Accents();

  /** Parts by character in blocks of 256; no block where none of it comes apart. */
  private final int[][][] blocks = new int[(END >> 8) + 1][][];

  private Accents() {
    for (int character = 0x80; character < END; character++) {
      int type = Character.getType(character);
      boolean mark = type == Character.NON_SPACING_MARK;
      if (type == Character.UNASSIGNED
          || type == Character.SURROGATE
          || (character >= HANGUL && character < HANGUL_END)) {
        continue;
      }
      String whole = Character.toString(character);
      String apart = Normalizer.normalize(whole, Normalizer.Form.NFD);
      if (mark || !apart.equals(whole)) {
        int[][] block = blocks[character >> 8];
        if (block == null) {
          block = new int[256][];
          blocks[character >> 8] = block;
        }
        block[character & 0xFF] = apart.codePoints().filter(Accents::stays).toArray();
      }
    }
  }

  static Accents instance() {
    return INSTANCE;
  }

  /** How many characters are left of one: 1 if it stays as it is, 0 if it is an accent. */
  int count(int character) {
    if (character >= HANGUL && character < HANGUL_END) {
      return (character - HANGUL) % TAILS == 0 ? 2 : 3;
    }
    int[] parts = parts(character);
    return parts == null ? 1 : parts.length;
  }

  /** One of those that are left. */
  int part(int character, int place) {
    if (character >= HANGUL && character < HANGUL_END) {
      int index = character - HANGUL;
      return switch (place) {
        case 0 -> 0x1100 + index / (VOWELS * TAILS);
        case 1 -> 0x1161 + index % (VOWELS * TAILS) / TAILS;
        default -> 0x11A7 + index % TAILS;
      };
    }
    int[] parts = parts(character);
    return parts == null ? character : parts[place];
  }

  private int @Nullable [] parts(int character) {
    if (character >= END) {
      return isMark(character) ? NONE : null;
    }
    int[][] block = blocks[character >> 8];
    return block == null ? null : block[character & 0xFF];
  }

  private static boolean stays(int character) {
    return !isMark(character);
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
