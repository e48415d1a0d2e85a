package dev.heed.examples.pronounce;

import java.util.List;

/**
 * A word with one of its pronunciations.
 *
 * @param word the word as it is written
 * @param phones its phones in order, at least one
 */
record Entry(String word, List<String> phones) {

  Entry {
    phones = List.copyOf(phones);
  }

  /** The letters of a word, as the model reads them. */
  static List<String> letters(String word) {
    return word.codePoints().mapToObj(Character::toString).toList();
  }
}
