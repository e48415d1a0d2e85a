package dev.heed.examples.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sentences with marks for what joins their words: {@value #SPACE} where a space is before a word,
 * and {@value #CAPITAL} before a word that begins with a capital and has no other, so that such a
 * word is the same as in small letters. {@code Hej, Tom!} has the parts {@code ↑ ▁hej , ↑ ▁tom !}.
 */
final class Marks {

  /** Begins what a space is before. */
  static final String SPACE = "▁";

  /** Is before what begins with a capital. */
  static final String CAPITAL = "↑";

  private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s]");

  private Marks() {}

  /** The words and signs of a sentence in order, with their marks. */
  static List<String> parts(String sentence) {
    List<String> parts = new ArrayList<>();
    int end = 0;
    for (MatchResult part : PART.matcher(sentence).results().toList()) {
      String text = part.group();
      String small = small(text);
      if (!small.equals(text)) {
        parts.add(CAPITAL);
      }
      boolean apart = end == 0 || part.start() > end;
      parts.add(apart ? SPACE + small : small);
      end = part.end();
    }
    return parts;
  }

  /** A word with a small letter in place of its only capital, the first; any other as it is. */
  private static String small(String word) {
    int first = word.codePointAt(0);
    int small = Character.toLowerCase(first);
    String rest = word.substring(Character.charCount(first));
    boolean marked =
        small != first
            && Character.toUpperCase(small) == first
            && rest.codePoints().noneMatch(Character::isUpperCase);
    return marked ? Character.toString(small) + rest : word;
  }

  /** The sentence that parts, or pieces of them, stand for. */
  static String sentence(List<String> pieces) {
    StringBuilder sentence = new StringBuilder();
    boolean capital = false;
    for (String piece : pieces) {
      if (piece.equals(CAPITAL)) {
        capital = true;
        continue;
      }
      boolean space = piece.startsWith(SPACE);
      String text = space ? piece.substring(SPACE.length()) : piece;
      if (space && sentence.length() > 0) {
        sentence.append(' ');
      }
      sentence.append(capital ? capitalised(text) : text);
      capital = false;
    }
    return sentence.toString();
  }

  private static String capitalised(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + text.substring(Character.charCount(first));
  }
}
