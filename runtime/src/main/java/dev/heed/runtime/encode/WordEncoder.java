package dev.heed.runtime.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;

/**
 * Looks words up: each becomes its row in the vocabulary (0 if unknown) and, where declared, the
 * rows of its hashed character n-grams (see {@link NgramHash}). Immutable and thread-safe.
 */
public final class WordEncoder {

  private static final int USUAL_NGRAMS = 32;

  private final Vocabulary vocabulary;
  private final int longest;
  private final int buckets;
  private final NgramHash ngrams;
  private final Overlong overlong;

  /**
   * An encoder.
   *
   * @param vocabulary the words that have a row of their own
   * @param longest the most words of a sentence, at least 1
   * @param shortestNgram the least characters of an n-gram, boundary marks counted, at least 1;
   *     unused without buckets
   * @param longestNgram the most characters of an n-gram, at least {@code shortestNgram}; unused
   *     without buckets
   * @param buckets the rows of the n-gram table, 0 for no n-grams
   */
  public WordEncoder(
      Vocabulary vocabulary, int longest, int shortestNgram, int longestNgram, int buckets) {
    this(vocabulary, longest, shortestNgram, longestNgram, buckets, Overlong.error());
  }

  /**
   * The same with another answer to sentences that are too long.
   *
   * @param overlong what becomes of a sentence of more words
   */
  public WordEncoder(
      Vocabulary vocabulary,
      int longest,
      int shortestNgram,
      int longestNgram,
      int buckets,
      Overlong overlong) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest is " + longest + ", must be at least 1");
    }
    if (buckets < 0) {
      throw new IllegalArgumentException("buckets is " + buckets + ", must be at least 0");
    }
    if (buckets > 0 && (shortestNgram < 1 || longestNgram < shortestNgram)) {
      throw new IllegalArgumentException(
          String.format(
              "n-grams are %d..%d characters, must be at least 1 and in order",
              shortestNgram, longestNgram));
    }
    this.vocabulary = vocabulary;
    this.longest = longest;
    this.buckets = buckets;
    this.overlong = overlong;
    this.ngrams = new NgramHash(shortestNgram, longestNgram, buckets);
  }

  /**
   * Makes room in a batch, so that {@link #append} does not make it later. N-grams get room for
   * {@value #USUAL_NGRAMS} a word on average, more than words of a text have: nine letters with
   * sizes from 3 to 5 are 24.
   *
   * @param rows for how many words
   * @param batch where
   */
  public void reserve(int rows, WordBatch batch) {
    batch.reserve(rows, buckets > 0 ? rows * USUAL_NGRAMS : 0);
  }

  /** The words that have a row of their own. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * Appends one sentence to a batch, which stays as it was if the sentence is refused. Allocates
   * only where the batch grows, or where the list has no random access.
   *
   * @param words the sentence, 1 to {@code longest} words or, where that is no error, more; none
   *     null or empty
   * @param batch where it goes
   * @throws IllegalArgumentException if the sentence is not so, with the place and the value
   */
  public void append(List<String> words, WordBatch batch) {
    checkCount(words);
    int count = words.size();
    int windows = overlong.count(count, longest);
    if (windows == 1) {
      window(words, 0, Math.min(count, longest), batch);
      return;
    }
    List<String> indexed = words instanceof RandomAccess ? words : new ArrayList<>(words);
    for (int i = 0; i < count; i++) {
      check(indexed.get(i), i);
    }
    for (int window = 0; window < windows; window++) {
      int start = overlong.start(window, count, longest);
      window(indexed, start, overlong.end(window, count, longest), batch);
    }
  }

  /** Appends the words of one window as a sequence. */
  private void window(List<String> words, int start, int end, WordBatch batch) {
    batch.open();
    if (words instanceof RandomAccess) {
      for (int i = start; i < end; i++) {
        append(words.get(i), i, batch);
      }
    } else {
      Iterator<String> rest = words.iterator();
      for (int i = start; i < end; i++) {
        append(rest.next(), i, batch);
      }
    }
    batch.close();
  }

  /**
   * How many words of a sentence get a vector; 0 for one that {@link #append} refuses on account of
   * its length.
   */
  public int length(List<String> words) {
    return overlong.taken(words.size(), longest);
  }

  /**
   * A sentence that nobody wrote, of words with and without a row of their own; always the same.
   *
   * @param length how many words
   */
  public List<String> synthetic(int length) {
    List<String> words = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      // a prime step scatters the rows; every fourth word is not of the vocabulary
      int row = (int) (1 + 7919L * i % Math.max(1, vocabulary.size() - 1));
      boolean known = i % 4 != 3 && row < vocabulary.size();
      words.add(known ? vocabulary.word(row) : "\u00A0unknown" + i);
    }
    return Collections.unmodifiableList(words);
  }

  private void checkCount(List<String> words) {
    if (words == null) {
      throw new IllegalArgumentException("words is null, must be a list of 1 to " + longest);
    }
    int count = words.size();
    if (count == 0) {
      throw new IllegalArgumentException(
          "the sentence is empty, must have 1 to " + longest + " words");
    }
    if (count > longest && overlong.kind() == Overlong.Kind.ERROR) {
      throw new IllegalArgumentException(
          String.format(
              "the sentence has %d words, the model takes at most %d; word %d is %s",
              count, longest, longest, quoted(words.get(longest))));
    }
  }

  private void append(String word, int position, WordBatch batch) {
    check(word, position);
    if (buckets > 0) {
      ngrams.append(word, batch);
    }
    batch.addWord(vocabulary.row(word));
  }

  private static void check(String word, int position) {
    if (word == null || word.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              "word %d is %s, must have at least one character",
              position, word == null ? "null" : "empty"));
    }
  }

  private static String quoted(String word) {
    if (word == null) {
      return "null";
    }
    return word.length() <= 40 ? '"' + word + '"' : '"' + word.substring(0, 40) + "…\"";
  }
}
