package dev.heed.runtime.encode.text;

/**
 * Cuts text where GPT-2 does, by the first of these that fits: a contraction ({@code 's 't 're 've
 * 'm 'll 'd}), letters, numbers, or anything else but space, each with a space in front if there is
 * one; space before the last one that is followed by something; space. Neither allocates nor
 * backtracks.
 */
final class GptWords {

  private GptWords() {}

  /** Where the word ends that begins at a place of a text that ends at {@code to}. */
  static int end(CharSequence text, int at, int to) {
    int contraction = contraction(text, at, to);
    if (contraction > at) {
      return contraction;
    }
    int first = text.charAt(at) == ' ' && at + 1 < to ? at + 1 : at;
    Kind kind = kind(text, first);
    if (kind != Kind.SPACE) {
      return run(text, first, to, kind);
    }
    int end = run(text, at, to, Kind.SPACE);
    if (end == to) {
      return end;
    }
    // all but the last: every space is one UTF-16 unit
    return end - at > 1 ? end - 1 : end;
  }

  private enum Kind {
    LETTER,
    NUMBER,
    SPACE,
    OTHER
  }

  private static Kind kind(CharSequence text, int at) {
    int character = Characters.at(text, at);
    if (Characters.isLetter(character)) {
      return Kind.LETTER;
    }
    if (Characters.isNumber(character)) {
      return Kind.NUMBER;
    }
    return Characters.isSpace(character) ? Kind.SPACE : Kind.OTHER;
  }

  private static int run(CharSequence text, int from, int to, Kind kind) {
    int at = from;
    while (at < to && kind(text, at) == kind) {
      at += Character.charCount(Character.codePointAt(text, at));
    }
    return at;
  }

  private static int contraction(CharSequence text, int at, int to) {
    if (text.charAt(at) != '\'' || at + 1 >= to) {
      return at;
    }
    char first = text.charAt(at + 1);
    if (first == 's' || first == 't' || first == 'm' || first == 'd') {
      return at + 2;
    }
    char second = at + 2 < to ? text.charAt(at + 2) : ' ';
    boolean two =
        (first == 'r' && second == 'e')
            || (first == 'v' && second == 'e')
            || (first == 'l' && second == 'l');
    return two ? at + 3 : at;
  }
}
