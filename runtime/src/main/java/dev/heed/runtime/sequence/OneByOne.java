package dev.heed.runtime.sequence;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.label.ClassScores;

/** Decides on one symbol after the other for good. Allocates nothing once made. */
final class OneByOne {

  /** The likeliest symbol, the first of equal ones. */
  static final Choice LIKELIEST = ClassScores::likeliest;

  /** Does nothing. */
  static final Progress SILENT = (symbol, logProbability) -> {};

  private static final int[] PARENT = {0};

  private final Decoder decoder;
  private final Hypotheses hypotheses;
  private final int[] symbols;
  private final int[] chosen = new int[1];
  private int length;
  private double logProbability;
  private boolean complete;

  /** Is told of each symbol that is decided. */
  interface Progress {

    /** A symbol with the logarithm of its probability. */
    void decided(int symbol, double logProbability);
  }

  OneByOne(Decoder decoder) {
    this.decoder = decoder;
    this.hypotheses = new Hypotheses(1, decoder.longest() + 1);
    this.symbols = new int[decoder.longest()];
  }

  /**
   * Decides on a sequence.
   *
   * @param choice how
   * @param prefix the symbols that it begins with
   * @param given how many of them count, at most {@code longest}
   * @param longest the most symbols, the prefix counted
   * @param progress is told of each symbol behind the prefix
   */
  void run(Choice choice, int[] prefix, int given, int longest, Progress progress) {
    hypotheses.begin();
    logProbability = 0;
    complete = false;
    length = 0;
    while (true) {
      float[] logits = decoder.step(hypotheses).values()[0];
      double normaliser = LogProbabilities.normaliser(logits, decoder.vocabulary(), length);
      int symbol = length < given ? prefix[length] : choice.of(logits, decoder.vocabulary());
      complete = symbol == Hypotheses.BOUNDARY;
      if (length == longest && !complete) {
        return;
      }
      double change = logits[symbol] - normaliser;
      if (length >= given) {
        logProbability += change;
      }
      if (complete) {
        return;
      }
      if (length >= given) {
        progress.decided(symbol, change);
      }
      symbols[length++] = symbol;
      chosen[0] = symbol;
      hypotheses.advance(1, PARENT, chosen);
    }
  }

  /** The symbols of the last sequence; the first {@link #length} count. */
  int[] symbols() {
    return symbols;
  }

  /** How many symbols the last sequence has. */
  int length() {
    return length;
  }

  /** The logarithm of the probability of the last sequence, without its prefix. */
  double logProbability() {
    return logProbability;
  }

  /** Whether the last sequence ended with the boundary. */
  boolean complete() {
    return complete;
  }

  /** The bytes of heap that it takes. */
  long bytes() {
    return hypotheses.bytes() + HeapBytes.of(symbols);
  }
}
