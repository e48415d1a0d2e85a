package dev.heed.examples.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a text that are commonest among those of each part of speech. */
final class CommonWords {

  private final Map<String, Upos> tags = new LinkedHashMap<>();

  /**
   * Chooses words.
   *
   * @param sentences the text
   * @param parts the parts of speech that are wanted
   * @param ofEach how many words of each, at most
   * @param known what words to choose from
   */
  CommonWords(List<TaggedSentence> sentences, List<Upos> parts, int ofEach, List<String> known) {
    Map<String, Map<Upos, Integer>> counts = new LinkedHashMap<>();
    for (TaggedSentence sentence : sentences) {
      for (int i = 0; i < sentence.length(); i++) {
        counts
            .computeIfAbsent(sentence.words().get(i), word -> new EnumMap<>(Upos.class))
            .merge(sentence.tags().get(i), 1, Integer::sum);
      }
    }
    counts.keySet().retainAll(List.copyOf(known));
    List<String> byCount = new ArrayList<>(counts.keySet());
    byCount.sort(Comparator.comparingInt((String word) -> -total(counts, word)));
    for (Upos part : parts) {
      byCount.stream()
          .filter(word -> commonest(counts, word) == part)
          .limit(ofEach)
          .forEach(word -> tags.put(word, part));
    }
  }

  private static int total(Map<String, Map<Upos, Integer>> counts, String word) {
    return tagsOf(counts, word).values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Upos commonest(Map<String, Map<Upos, Integer>> counts, String word) {
    return tagsOf(counts, word).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static Map<Upos, Integer> tagsOf(Map<String, Map<Upos, Integer>> counts, String word) {
    return counts.getOrDefault(word, Map.of());
  }

  /** The words, by their parts of speech, the commonest first. */
  List<String> words() {
    return List.copyOf(tags.keySet());
  }

  /** The commonest part of speech of each. */
  List<Upos> tags() {
    return List.copyOf(tags.values());
  }
}
