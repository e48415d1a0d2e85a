package dev.heed.examples.sentiment;

import java.util.List;

/**
 * A sentence with its polarity.
 *
 * @param words its words, at least one
 * @param polarity whether it is for or against
 */
record Review(List<String> words, Polarity polarity) {

  Review {
    words = List.copyOf(words);
  }
}
