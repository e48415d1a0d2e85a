package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.Vocabulary;

/**
 * Turns text into the rows of its characters (Unicode code points) in a vocabulary, 0 for those
 * that it does not hold. Half of a surrogate pair counts as U+FFFD. Immutable and thread-safe.
 */
public final class CharacterEncoder {

  private final PairTable rows = new PairTable();

  /**
   * An encoder.
   *
   * @param vocabulary words of one character each
   * @throws IllegalArgumentException if one has more
   */
  public CharacterEncoder(Vocabulary vocabulary) {
    for (int row = 1; row < vocabulary.size(); row++) {
      String word = vocabulary.word(row);
      int count = word.codePointCount(0, word.length());
      if (count != 1) {
        throw new IllegalArgumentException(
            String.format(
                "word %d of the vocabulary, \"%s\", has %d characters, must have 1",
                row, word, count));
      }
      rows.put(0, word.codePointAt(0), row);
    }
  }

  /** Counts the characters of a text, to make a vocabulary of them. */
  public static void count(String text, Vocabulary.Builder builder) {
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      builder.add(Character.toString(Characters.at(text, at)));
    }
  }

  /**
   * Appends the rows of a text's characters.
   *
   * @throws IllegalArgumentException if the text is null
   */
  public void append(String text, Ids ids) {
    if (text == null) {
      throw new IllegalArgumentException("the text is null");
    }
    for (int at = 0; at < text.length(); ) {
      int row = rows.get(0, Characters.at(text, at));
      ids.add(row == PairTable.ABSENT ? Vocabulary.UNKNOWN : row);
      at += Character.charCount(text.codePointAt(at));
    }
  }
}
