package dev.heed.runtime.encode.text;

/**
 * Kinds of characters as the published tokenizers divide them, by the Unicode of this JDK. The
 * Hugging Face library goes by Unicode 8 for marks and punctuation, so that it differs for some 400
 * characters that are younger.
 */
final class Characters {

  /** What stands for half of a surrogate pair, which no encoded text can hold. */
  static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /** The character at a place; {@link #REPLACEMENT} if it is half of a surrogate pair. */
  static int at(CharSequence text, int place) {
    int character = Character.codePointAt(text, place);
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return half ? REPLACEMENT : character;
  }

  /** Unicode's property White_Space. */
  static boolean isSpace(int character) {
    return switch (character) {
      case ' ', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default ->
          (character >= '\t' && character <= '\r') || (character >= 0x2000 && character <= 0x200A);
    };
  }

  /** Other than letters, marks, numbers, punctuation, symbols, separators and the unassigned. */
  static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }

  /** Unicode's punctuation and all of ASCII's, {@code $} and {@code +} among them. */
  static boolean isPunctuation(int character) {
    if (character < 0x80) {
      return character > ' ' && character < 0x7F && !Character.isLetterOrDigit(character);
    }
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks of Chinese characters that BERT sets apart. */
  static boolean isChinese(int character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0x3400 && character <= 0x4DBF)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0x20000 && character <= 0x2A6DF)
        || (character >= 0x2A700 && character <= 0x2B81F)
        || (character >= 0x2B920 && character <= 0x2CEAF)
        || (character >= 0x2F800 && character <= 0x2FA1F);
  }

  static boolean isLetter(int character) {
    return Character.isLetter(character);
  }

  /** Decimal digits, letter-like numbers and all others. */
  static boolean isNumber(int character) {
    return switch (Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }
}
