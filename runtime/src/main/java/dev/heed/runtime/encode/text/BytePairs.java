package dev.heed.runtime.encode.text;

import java.util.Arrays;

/**
 * Byte-level byte-pair encoding: text is cut as {@link GptWords} does, each word is taken as its
 * bytes in UTF-8, and neighbours are merged by the rules' order until no rule applies. Immutable.
 */
final class BytePairs implements SubwordModel {

  private final int[] byteIds;
  private final PairTable ranks;
  private final int[] merged;
  private final boolean spaceFirst;

  /**
   * A model.
   *
   * @param byteIds the id of each byte, {@code [256]}
   * @param ranks the number of the rule that merges two neighbours
   * @param merged the id that each rule makes
   * @param spaceFirst whether a text that begins with none gets a space in front
   */
  BytePairs(int[] byteIds, PairTable ranks, int[] merged, boolean spaceFirst) {
    this.byteIds = byteIds;
    this.ranks = ranks;
    this.merged = merged;
    this.spaceFirst = spaceFirst;
  }

  @Override
  public Cutter cutter() {
    return new PairCutter();
  }

  private final class PairCutter implements Cutter, Utf8.Sink {

    private static final int GONE = -1;

    private int[] symbols = new int[64];
    private int[] next = new int[64];
    private int[] previous = new int[64];
    private int length;
    private final LongHeap candidates = new LongHeap();
    private final Spaced spaced = new Spaced();

    @Override
    public void cut(CharSequence text, int from, int to, Ids ids) {
      if (spaceFirst && from < to && text.charAt(from) != ' ') {
        spaced.text = text;
        spaced.from = from;
        spaced.length = 1 + to - from;
        words(spaced, 0, spaced.length, ids);
        spaced.text = "";
      } else {
        words(text, from, to, ids);
      }
    }

    private void words(CharSequence text, int from, int to, Ids ids) {
      for (int at = from; at < to; ) {
        int end = GptWords.end(text, at, to);
        length = 0;
        while (at < end) {
          Utf8.write(Characters.at(text, at), this);
          at += Character.charCount(Character.codePointAt(text, at));
        }
        merge(ids);
      }
    }

    @Override
    public void value(int value) {
      symbol(byteIds[value]);
    }

    private void symbol(int id) {
      if (length == symbols.length) {
        symbols = Arrays.copyOf(symbols, 2 * length);
        next = Arrays.copyOf(next, 2 * length);
        previous = Arrays.copyOf(previous, 2 * length);
      }
      symbols[length] = id;
      next[length] = length + 1;
      previous[length] = length - 1;
      length++;
    }

    /** Always the first rule that applies anywhere, at its first place. */
    private void merge(Ids ids) {
      candidates.clear();
      for (int place = 0; place + 1 < length; place++) {
        propose(place);
      }
      while (!candidates.isEmpty()) {
        long candidate = candidates.pop();
        int rank = (int) (candidate >>> 32);
        int place = (int) candidate;
        // what a merge in between has changed was proposed anew
        if (symbols[place] != GONE && rank == rank(place)) {
          join(place, merged[rank]);
        }
      }
      for (int place = 0; place < length; place = next[place]) {
        ids.add(symbols[place]);
      }
    }

    private void join(int place, int id) {
      int gone = next[place];
      symbols[place] = id;
      symbols[gone] = GONE;
      next[place] = next[gone];
      if (next[place] < length) {
        previous[next[place]] = place;
      }
      propose(place);
      if (previous[place] >= 0) {
        propose(previous[place]);
      }
    }

    private void propose(int place) {
      int rank = rank(place);
      if (rank != PairTable.ABSENT) {
        candidates.push((long) rank << 32 | place);
      }
    }

    private int rank(int place) {
      int other = next[place];
      return other < length ? ranks.get(symbols[place], symbols[other]) : PairTable.ABSENT;
    }
  }

  /** Part of a text with a space in front of it. */
  private static final class Spaced implements CharSequence {

    private CharSequence text = "";
    private int from;
    private int length;

    @Override
    public int length() {
      return length;
    }

    @Override
    public char charAt(int index) {
      return index == 0 ? ' ' : text.charAt(from + index - 1);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return toString().substring(start, end);
    }

    @Override
    public String toString() {
      return " " + text.subSequence(from, from + length - 1);
    }
  }
}
