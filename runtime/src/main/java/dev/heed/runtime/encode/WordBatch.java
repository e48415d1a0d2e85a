package dev.heed.runtime.encode;

import dev.heed.runtime.HeapBytes;
import java.util.Arrays;

/**
 * Sentences as indices, laid end to end: row {@code i} is one word, with the row of the word table
 * {@code words()[i]} and the rows of the n-gram table {@code ngrams()[ngramStarts()[i]]} to {@code
 * ngrams()[ngramStarts()[i + 1] - 1]}. A word may have no n-gram at all. The arrays move when the
 * batch grows. Not thread-safe while it is filled.
 */
public final class WordBatch implements Batch<WordBatch> {

  private int[] words = new int[64];
  private int[] ngramStarts = new int[65];
  private int[] ngrams = new int[256];
  private int[] starts = new int[9];
  private int sequences;

  /** What is written and not yet a sequence: the rows after the last sequence's end. */
  private int openRows;

  private int openNgrams;

  /** Starts an empty batch. */
  public WordBatch() {}

  /** The word table's row of each word, {@code [rows]}; what follows is undefined. */
  public int[] words() {
    return words;
  }

  /** Where the n-grams of each word begin, {@code [rows + 1]}; what follows is undefined. */
  public int[] ngramStarts() {
    return ngramStarts;
  }

  /** The n-gram table's rows, {@code [ngramStarts()[rows]]}; what follows is undefined. */
  public int[] ngrams() {
    return ngrams;
  }

  @Override
  public int sequences() {
    return sequences;
  }

  @Override
  public int start(int sequence) {
    return starts[sequence];
  }

  @Override
  public void clear() {
    sequences = 0;
  }

  @Override
  public void append(WordBatch source, int sequence) {
    open();
    for (int row = source.start(sequence); row < source.start(sequence + 1); row++) {
      for (int k = source.ngramStarts[row]; k < source.ngramStarts[row + 1]; k++) {
        addNgram(source.ngrams[k]);
      }
      addWord(source.words[row]);
    }
    close();
  }

  @Override
  public WordBatch empty() {
    return new WordBatch();
  }

  /** The bytes of heap that the indices take now. */
  public long bytes() {
    return HeapBytes.of(words)
        + HeapBytes.of(ngramStarts)
        + HeapBytes.of(ngrams)
        + HeapBytes.of(starts);
  }

  /** Appends a sequence of words without n-grams, by rows of the word table. */
  public void append(int[] rows, int from, int to) {
    open();
    for (int i = from; i < to; i++) {
      addWord(rows[i]);
    }
    close();
  }

  /**
   * Makes room, as far as there is none yet; what is there stays.
   *
   * @param rows for how many words in all
   * @param ngramRows for how many n-grams of them
   */
  public void reserve(int rows, int ngramRows) {
    if (rows > words.length) {
      words = Arrays.copyOf(words, rows);
      ngramStarts = Arrays.copyOf(ngramStarts, rows + 1);
    }
    if (ngramRows > ngrams.length) {
      ngrams = Arrays.copyOf(ngrams, ngramRows);
    }
  }

  /** Begins a sequence; one that was begun and never closed is forgotten. */
  void open() {
    openRows = rows();
    openNgrams = ngramStarts[openRows];
  }

  /** Adds an n-gram to the word that {@link #addWord} adds next. */
  void addNgram(int bucket) {
    if (openNgrams == ngrams.length) {
      ngrams = Arrays.copyOf(ngrams, 2 * openNgrams);
    }
    ngrams[openNgrams++] = bucket;
  }

  /** Adds a word with the n-grams added since the last one. */
  void addWord(int row) {
    if (openRows == words.length) {
      words = Arrays.copyOf(words, 2 * openRows);
      ngramStarts = Arrays.copyOf(ngramStarts, 2 * openRows + 1);
    }
    words[openRows++] = row;
    ngramStarts[openRows] = openNgrams;
  }

  /** Makes a sequence of the words added since {@link #open}. */
  void close() {
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[++sequences] = openRows;
  }
}
