package dev.heed.examples.translate;

import dev.heed.examples.translate.Pieces.Merge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Learns which pieces words are made of: begins with characters, and merges the two pieces that are
 * side by side most often until there are enough.
 */
final class PieceLearner {

  /** What is side by side only once is part of one word, and teaches nothing of others. */
  private static final int LEAST = 2;

  private static final Comparator<Map.Entry<Merge, Integer>> FREQUENT =
      Map.Entry.<Merge, Integer>comparingByValue()
          .thenComparing(entry -> entry.getKey().left(), Comparator.reverseOrder())
          .thenComparing(entry -> entry.getKey().right(), Comparator.reverseOrder());

  private final List<Word> words = new ArrayList<>();
  private final Map<Merge, Integer> counts = new HashMap<>();
  private final Map<Merge, Integer> ranks = new HashMap<>();
  private final Set<String> known = new LinkedHashSet<>();

  private PieceLearner(Map<String, Integer> parts) {
    parts.forEach((part, count) -> words.add(new Word(Pieces.characters(part), count)));
    for (Word word : words) {
      known.addAll(word.pieces());
      count(word, word.count());
    }
  }

  /** A word as it is cut until now, and how often it is in the sentences. */
  private record Word(List<String> pieces, int count) {}

  /**
   * Learns from sentences.
   *
   * @param most how many pieces there are at most, unless there are more characters
   */
  static Pieces learn(Iterable<String> sentences, int most) {
    // in order, so that the same sentences give the same pieces whatever their order
    Map<String, Integer> parts = new TreeMap<>();
    for (String sentence : sentences) {
      Marks.parts(sentence).forEach(part -> parts.merge(part, 1, Integer::sum));
    }
    PieceLearner learner = new PieceLearner(parts);
    learner.merge(most);
    return new Pieces(learner.ranks, learner.known);
  }

  private void merge(int most) {
    while (known.size() < most) {
      Optional<Map.Entry<Merge, Integer>> best =
          counts.entrySet().stream().filter(entry -> entry.getValue() >= LEAST).max(FREQUENT);
      if (best.isEmpty()) {
        return;
      }
      Merge merge = best.get().getKey();
      ranks.put(merge, ranks.size());
      known.add(merge.merged());
      for (Word word : words) {
        if (has(word.pieces(), merge)) {
          count(word, -word.count());
          Pieces.merge(word.pieces(), merge);
          count(word, word.count());
        }
      }
    }
  }

  private static boolean has(List<String> pieces, Merge merge) {
    return IntStream.range(0, pieces.size()).anyMatch(place -> merge.isAt(place, pieces));
  }

  private void count(Word word, int change) {
    List<String> pieces = word.pieces();
    for (int i = 0; i + 1 < pieces.size(); i++) {
      counts.merge(new Merge(pieces.get(i), pieces.get(i + 1)), change, Integer::sum);
    }
  }
}
