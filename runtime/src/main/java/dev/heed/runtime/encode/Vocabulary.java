package dev.heed.runtime.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that have a row of their own in a look-up table. Row 0 stands for every other word.
 * Immutable and thread-safe.
 */
public final class Vocabulary {

  /** The row of every word that the vocabulary does not hold. */
  public static final int UNKNOWN = 0;

  private final List<String> words;
  private final Map<String, Integer> rows;

  /**
   * A vocabulary of given words.
   *
   * @param words the words of rows 1, 2, …; none empty, none twice
   */
  Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    this.rows = new HashMap<>(2 * words.size() + 1);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.isEmpty()) {
        throw new IllegalArgumentException("word " + (i + 1) + " of the vocabulary is empty");
      }
      Integer earlier = rows.put(word, i + 1);
      if (earlier != null) {
        throw new IllegalArgumentException(
            String.format(
                "words %d and %d of the vocabulary are both \"%s\"", earlier, i + 1, word));
      }
    }
  }

  /**
   * Counts words to make a vocabulary of the most frequent.
   *
   * @param capacity the most rows, row 0 counted, at least 1
   * @param minimum how often a word must be added to get a row, at least 1
   */
  public static Builder builder(int capacity, int minimum) {
    return new Builder(capacity, minimum);
  }

  /** The row of a word, 0 if it has none. Allocates nothing. */
  public int row(String word) {
    Integer row = rows.get(word);
    return row == null ? UNKNOWN : row;
  }

  /**
   * The word of a row.
   *
   * @param row 1 to {@code size() - 1}, or 0 for the empty word, which stands for the unknown ones
   */
  public String word(int row) {
    if (row < 0 || row >= size()) {
      throw new IllegalArgumentException("row " + row + " is not within 0.." + (size() - 1));
    }
    return row == UNKNOWN ? "" : words.get(row - 1);
  }

  /** How many rows there are, row 0 counted. */
  public int size() {
    return words.size() + 1;
  }

  /**
   * All words as one text, which {@link #decode} reads: the words of rows 1, 2, … in order, each
   * followed by a line feed; {@link WordEscapes} tells how words with odd characters are written.
   */
  public String encode() {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      WordEscapes.append(word, text);
      text.append('\n');
    }
    return text.toString();
  }

  /**
   * The vocabulary that a text of {@link #encode} stands for.
   *
   * @throws IllegalArgumentException if the text is not of that form, with the place in it
   */
  public static Vocabulary decode(String text) {
    return decode(text, Integer.MAX_VALUE);
  }

  /**
   * The vocabulary that a text of {@link #encode} stands for, for a table of limited size.
   *
   * @param text the text
   * @param capacity the table's rows, row 0 counted
   * @throws IllegalArgumentException if the text is not of that form, with the place in it, or has
   *     more words than the table has rows
   */
  public static Vocabulary decode(String text, int capacity) {
    List<String> words = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int line = words.size() + 1;
      if (line >= capacity) {
        throw new IllegalArgumentException(
            "the vocabulary has more than " + (capacity - 1) + " words, the rows of its table");
      }
      int end = text.indexOf('\n', start);
      if (end < 0) {
        throw new IllegalArgumentException(
            "word " + line + " of the vocabulary does not end with a line feed: it is truncated");
      }
      words.add(WordEscapes.read(text.substring(start, end), line));
      start = end + 1;
    }
    return new Vocabulary(words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary that && words.equals(that.words);
  }

  @Override
  public int hashCode() {
    return words.hashCode();
  }

  @Override
  public String toString() {
    return "Vocabulary of " + size() + " rows";
  }

  /** Counts words. Not thread-safe. */
  public static final class Builder {

    private final int capacity;
    private final int minimum;
    private final Map<String, int[]> counts = new HashMap<>();

    private Builder(int capacity, int minimum) {
      if (capacity < 1) {
        throw new IllegalArgumentException("capacity is " + capacity + ", must be at least 1");
      }
      if (minimum < 1) {
        throw new IllegalArgumentException("minimum is " + minimum + ", must be at least 1");
      }
      this.capacity = capacity;
      this.minimum = minimum;
    }

    /** Counts a word once more. */
    public Builder add(String word) {
      if (word == null || word.isEmpty()) {
        throw new IllegalArgumentException(
            "a word of the vocabulary is " + (word == null ? "null" : "empty"));
      }
      int[] count = counts.computeIfAbsent(word, unused -> new int[1]);
      count[0] = Math.addExact(count[0], 1);
      return this;
    }

    /** The most frequent words, the most frequent first, ties in the order of their code points. */
    public Vocabulary build() {
      List<Map.Entry<String, int[]>> frequent = new ArrayList<>();
      for (Map.Entry<String, int[]> entry : counts.entrySet()) {
        if (entry.getValue()[0] >= minimum) {
          frequent.add(entry);
        }
      }
      frequent.sort(Builder::compare);
      List<String> words = new ArrayList<>();
      for (Map.Entry<String, int[]> entry :
          frequent.subList(0, Math.min(frequent.size(), capacity - 1))) {
        words.add(entry.getKey());
      }
      return new Vocabulary(words);
    }

    private static int compare(Map.Entry<String, int[]> one, Map.Entry<String, int[]> other) {
      int byCount = Integer.compare(other.getValue()[0], one.getValue()[0]);
      return byCount != 0 ? byCount : compareCodePoints(one.getKey(), other.getKey());
    }

    // String.compareTo goes by UTF-16 units, which puts U+FFFD after U+1F600
    private static int compareCodePoints(String one, String other) {
      int at = 0;
      while (at < one.length() && at < other.length()) {
        int left = one.codePointAt(at);
        int right = other.codePointAt(at);
        if (left != right) {
          return Integer.compare(left, right);
        }
        at += Character.charCount(left);
      }
      return Integer.compare(one.length(), other.length());
    }
  }
}
