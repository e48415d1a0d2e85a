package dev.heed.runtime.encode;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Words with a vector each, read from a text file: row 0 is for unknown words and is the mean of
 * all others. Immutable and thread-safe as long as nobody changes its values.
 */
public final class WordVectors {

  private final Vocabulary vocabulary;
  private final int width;
  private final float[] values;

  WordVectors(Vocabulary vocabulary, int width, float[] values) {
    this.vocabulary = vocabulary;
    this.width = width;
    this.values = values;
  }

  /**
   * Reads a file as word2vec and GloVe write them: a word and its elements on each line, with
   * spaces between. A first line of two integers is a header: how many words follow and how wide
   * they are. A word may have spaces in it.
   *
   * @param file the file, of any size
   * @param mostWords how many words to take at most, from the beginning; the rest is not read
   * @throws InputFileException if it is no such file, with the line
   * @throws IOException if it cannot be read
   */
  public static WordVectors read(Path file, int mostWords) throws IOException {
    if (mostWords < 1) {
      throw new IllegalArgumentException("most words is " + mostWords + ", must be at least 1");
    }
    try (Lines lines = new Lines(file)) {
      return new WordVectorReader(file, lines, mostWords).read();
    }
  }

  /** The words; the row of one is also the row of its vector. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The elements of a vector. */
  public int width() {
    return width;
  }

  /** All vectors, {@code [vocabulary().size(), width()]}, not a copy. */
  public float[] values() {
    return values;
  }

  /**
   * Copies the vectors of those words that have one to the rows of a table; row 0 gets that of
   * unknown words, and other rows stay as they are.
   *
   * @param words the table's words
   * @param table {@code [words.size() or more, width]}
   * @return how many words have a vector
   * @throws IllegalArgumentException if the table has another width, or too few rows
   */
  public int fill(Vocabulary words, float[][] table) {
    if (table.length < words.size()) {
      throw new IllegalArgumentException(
          String.format(
              "the table has %d rows, must have %d for its words", table.length, words.size()));
    }
    if (table[0].length != width) {
      throw new IllegalArgumentException(
          String.format(
              "the word vectors have %d elements, those of the model %d", width, table[0].length));
    }
    copy("", table[Vocabulary.UNKNOWN], 0);
    int known = 0;
    for (int row = 1; row < words.size(); row++) {
      if (vocabulary.row(words.word(row)) != Vocabulary.UNKNOWN) {
        copy(words.word(row), table[row], 0);
        known++;
      }
    }
    return known;
  }

  /** Copies the vector of a word, or that of unknown words, to a place. Allocates nothing. */
  public void copy(String word, float[] target, int at) {
    System.arraycopy(values, vocabulary.row(word) * width, target, at, width);
  }
}
