package dev.heed.examples.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts sentences into pieces, of which frequent words are one and rare ones several, by byte-pair
 * encoding over characters (Sennrich, Haddow and Birch, "Neural Machine Translation of Rare Words
 * with Subword Units", ACL 2016). Only training needs it: pieces are put together by their marks
 * alone. Immutable and thread-safe.
 */
final class Pieces {

  private final Map<Merge, Integer> ranks;
  private final Set<String> known;

  /** Pieces that are merged in the order of their ranks, the lowest first. */
  Pieces(Map<Merge, Integer> ranks, Set<String> known) {
    this.ranks = Map.copyOf(ranks);
    this.known = Set.copyOf(known);
  }

  /** Two pieces that become one where they are side by side. */
  record Merge(String left, String right) {

    /** The piece that they become. */
    String merged() {
      return left + right;
    }

    /** Whether they are side by side from a place of a list on. */
    boolean isAt(int place, List<String> pieces) {
      return place + 1 < pieces.size()
          && pieces.get(place).equals(left)
          && pieces.get(place + 1).equals(right);
    }
  }

  /** All pieces there are. */
  Set<String> known() {
    return known;
  }

  /**
   * The pieces of a sentence, in order. Characters that were nowhere in what pieces were learned
   * from are left out.
   */
  List<String> cut(String sentence) {
    List<String> pieces = new ArrayList<>();
    for (String part : Marks.parts(sentence)) {
      pieces.addAll(cutPart(part));
    }
    pieces.retainAll(known);
    return pieces;
  }

  private List<String> cutPart(String part) {
    List<String> pieces = characters(part);
    while (true) {
      Merge first = new Merge("", "");
      int lowest = Integer.MAX_VALUE;
      for (int i = 0; i + 1 < pieces.size(); i++) {
        Merge merge = new Merge(pieces.get(i), pieces.get(i + 1));
        int rank = ranks.getOrDefault(merge, Integer.MAX_VALUE);
        if (rank < lowest) {
          lowest = rank;
          first = merge;
        }
      }
      if (lowest == Integer.MAX_VALUE) {
        return pieces;
      }
      merge(pieces, first);
    }
  }

  /** The characters of a part, of which the first has the mark of the space before it. */
  static List<String> characters(String part) {
    List<String> characters = new ArrayList<>();
    boolean apart = part.startsWith(Marks.SPACE) && !part.equals(Marks.SPACE);
    int start = apart ? Marks.SPACE.length() : 0;
    part.substring(start).codePoints().mapToObj(Character::toString).forEach(characters::add);
    if (apart) {
      characters.set(0, Marks.SPACE + characters.get(0));
    }
    return characters;
  }

  /** Merges two pieces wherever they are side by side, from left to right. */
  static void merge(List<String> pieces, Merge merge) {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (merge.isAt(i, pieces)) {
        pieces.set(i, merge.merged());
        pieces.remove(i + 1);
      }
    }
  }
}
