package dev.heed.runtime.sequence;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.ClassScores;
import dev.heed.runtime.train.Score;
import java.util.Arrays;
import java.util.List;

/** Symbols of a vocabulary, whose row 0 is the boundary and stands for no symbol. */
public final class Symbols {

  private Symbols() {}

  /**
   * The numbers of a sequence of symbols.
   *
   * @param symbols the symbols
   * @param vocabulary all symbols there are
   * @param longest how many there may be
   * @throws IllegalArgumentException if there are more, or one is not of the vocabulary, with its
   *     place
   */
  public static int[] rows(List<String> symbols, Vocabulary vocabulary, int longest) {
    check(symbols, longest);
    int[] rows = new int[symbols.size()];
    rows(symbols, vocabulary, rows);
    return rows;
  }

  /** The same into an array that is as long as the longest sequence. Allocates nothing. */
  static void rows(List<String> symbols, Vocabulary vocabulary, int[] rows) {
    check(symbols, rows.length);
    for (int i = 0; i < symbols.size(); i++) {
      rows[i] = vocabulary.row(symbols.get(i));
      if (rows[i] == Vocabulary.UNKNOWN) {
        throw new IllegalArgumentException(
            String.format(
                "symbol %d is \"%s\", which is none of the %d that the model knows",
                i, symbols.get(i), vocabulary.size() - 1));
      }
    }
  }

  private static void check(List<String> symbols, int longest) {
    if (symbols.size() > longest) {
      throw new IllegalArgumentException(
          String.format(
              "the sequence has %d symbols, the model makes at most %d", symbols.size(), longest));
    }
  }

  /**
   * Demands that words and symbols are the same, since both are rows of one table.
   *
   * @throws IllegalArgumentException with the first row in which they differ
   */
  public static void requireSame(Vocabulary words, Vocabulary symbols) {
    if (words.equals(symbols)) {
      return;
    }
    int row = 1;
    while (row < Math.min(words.size(), symbols.size())
        && words.word(row).equals(symbols.word(row))) {
      row++;
    }
    throw new IllegalArgumentException(
        "words and symbols share a table, but row %d is %s and %s; give the same vocabulary for both"
            .formatted(row, word(words, row), word(symbols, row)));
  }

  private static String word(Vocabulary vocabulary, int row) {
    return row < vocabulary.size() ? '"' + vocabulary.word(row) + '"' : "none";
  }

  /** A copy of the first rows and columns. */
  public static float[][] copy(Rows from, int rows, int columns) {
    float[][] copy = new float[rows][];
    for (int row = 0; row < rows; row++) {
      copy[row] = Arrays.copyOf(from.values()[row], columns);
    }
    return copy;
  }

  /**
   * Adds the losses and hits of all rows.
   *
   * @param logits {@code [m, vocabulary]}
   * @param vocabulary how many symbols there are
   * @param targets the wanted symbol of each row
   * @param score what is added to
   */
  public static void evaluate(Rows logits, int vocabulary, SequenceTargets targets, Score score) {
    double loss = 0;
    long correct = 0;
    for (int row = 0; row < targets.rows(); row++) {
      float[] scores = logits.values()[row];
      int wanted = targets.classes()[row];
      loss += ClassScores.loss(scores, vocabulary, wanted);
      correct += ClassScores.likeliest(scores, vocabulary) == wanted ? 1 : 0;
    }
    score.add(loss, targets.rows(), correct);
  }
}
