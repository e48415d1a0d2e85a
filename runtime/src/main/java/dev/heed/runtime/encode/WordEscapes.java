package dev.heed.runtime.encode;

/**
 * Writes a word as one line of well-formed Unicode: a backslash as {@code \\}, a line feed as
 * {@code \n}, half of a surrogate pair as {@code \}{@code uXXXX} in upper-case hexadecimal digits.
 * Every other character stands for itself.
 */
final class WordEscapes {

  private WordEscapes() {}

  static void append(String word, StringBuilder text) {
    for (int at = 0; at < word.length(); ) {
      int character = word.codePointAt(at);
      at += Character.charCount(character);
      if (character == '\\') {
        text.append("\\\\");
      } else if (character == '\n') {
        text.append("\\n");
      } else if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        text.append(String.format("\\u%04X", character));
      } else {
        text.appendCodePoint(character);
      }
    }
  }

  /**
   * The word that a line stands for.
   *
   * @param line the line without its line feed
   * @param number the line's number, for the message
   * @throws IllegalArgumentException if a backslash begins nothing known
   */
  static String read(String line, int number) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      char character = line.charAt(at);
      if (character != '\\') {
        word.append(character);
        continue;
      }
      char kind = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
      if (kind == '\\') {
        word.append('\\');
        at++;
      } else if (kind == 'n') {
        word.append('\n');
        at++;
      } else if (kind == 'u' && at + 6 <= line.length()) {
        word.append(surrogate(line.substring(at + 2, at + 6), number));
        at += 5;
      } else {
        throw unknown(number);
      }
    }
    return word.toString();
  }

  private static char surrogate(String digits, int number) {
    if (!digits.matches("D[89A-F][0-9A-F]{2}")) {
      throw unknown(number);
    }
    return (char) Integer.parseInt(digits, 16);
  }

  private static IllegalArgumentException unknown(int number) {
    return new IllegalArgumentException(
        "word "
            + number
            + " of the vocabulary has a backslash that begins none of \\\\, \\n, \\uD8…");
  }
}
