package dev.heed.examples.tagger;

import java.util.List;

/**
 * A sentence with the part of speech of each word.
 *
 * @param words the words, at least one
 * @param tags as many tags
 */
record TaggedSentence(List<String> words, List<Upos> tags) {

  TaggedSentence {
    words = List.copyOf(words);
    tags = List.copyOf(tags);
    if (words.isEmpty() || words.size() != tags.size()) {
      throw new IllegalArgumentException(words.size() + " words with " + tags.size() + " tags");
    }
  }

  /** How many words there are. */
  int length() {
    return words.size();
  }
}
