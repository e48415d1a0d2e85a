package dev.heed.examples.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells of each word of a text how much context its part of speech takes: a word that the text has
 * with several tags cannot be told by itself, and one that it has with several tags between the
 * same neighbours cannot be told by a window of them, whatever its weights.
 */
final class Ambiguity {

  /** What it takes to know a word's part of speech. */
  enum Kind {
    /** The word has one tag in the whole text. */
    NONE,
    /** The word has several tags, but just one between the same two words before and after it. */
    NEAR,
    /** The word has several tags between the same two words before and after it. */
    FAR
  }

  /** As many neighbours on each side as {@link WindowTagger} sees. */
  private static final int NEIGHBOURS = 2;

  private final Map<String, Set<Upos>> byWord = new HashMap<>();
  private final Map<List<String>, Set<Upos>> byWindow = new HashMap<>();

  /** Reads a text. */
  Ambiguity(List<TaggedSentence> sentences) {
    for (TaggedSentence sentence : sentences) {
      for (int position = 0; position < sentence.length(); position++) {
        Upos tag = sentence.tags().get(position);
        tags(byWord, sentence.words().get(position)).add(tag);
        tags(byWindow, window(sentence, position)).add(tag);
      }
    }
  }

  private static <K> Set<Upos> tags(Map<K, Set<Upos>> map, K key) {
    return map.computeIfAbsent(key, unused -> new TreeSet<>());
  }

  /** What a word of that text takes. */
  Kind of(TaggedSentence sentence, int position) {
    if (tags(byWindow, window(sentence, position)).size() > 1) {
      return Kind.FAR;
    }
    return tags(byWord, sentence.words().get(position)).size() > 1 ? Kind.NEAR : Kind.NONE;
  }

  private static List<String> window(TaggedSentence sentence, int position) {
    List<String> window = new ArrayList<>(2 * NEIGHBOURS + 1);
    for (int at = position - NEIGHBOURS; at <= position + NEIGHBOURS; at++) {
      window.add(at < 0 || at >= sentence.length() ? "" : sentence.words().get(at));
    }
    return window;
  }
}
