package dev.heed.examples.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answers with the translation of the most similar sentence that is known: what a model has to beat
 * in order to be worth its training.
 */
final class TranslationMemory {

  private final List<Entry> entries = new ArrayList<>();

  /** A memory of pairs, at least one. */
  TranslationMemory(List<Pair> pairs) {
    pairs.forEach(pair -> entries.add(Entry.of(pair.english(), pair.swedish())));
  }

  /** A known sentence by how often it has each word, and how many words it has. */
  private record Entry(Map<List<String>, Integer> words, int size, String swedish) {

    static Entry of(String english, String swedish) {
      List<String> words = EnglishWords.of(english);
      return new Entry(Runs.count(words, 1), words.size(), swedish);
    }
  }

  /**
   * The translation of the sentence that has the largest share of words in common (Dice), the first
   * of equal ones.
   */
  String answer(String sentence) {
    Entry wanted = Entry.of(sentence, "");
    Entry best = entries.get(0);
    double most = -1;
    for (Entry entry : entries) {
      double share =
          2.0 * Runs.common(wanted.words(), entry.words()) / (wanted.size() + entry.size());
      if (share > most) {
        most = share;
        best = entry;
      }
    }
    return best.swedish();
  }
}
