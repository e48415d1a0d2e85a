package dev.heed.runtime.sequence;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.kernel.Rows;
import java.util.Arrays;
import java.util.Random;

/**
 * Scores symbols by the hash of all before them, so that any history has scores of its own, and
 * keeps what it was asked in a cache, as generated decoders do: history comes from there alone.
 */
final class HistoryDecoder implements Decoder {

  private final int vocabulary;
  private final int longest;
  private final long seed;
  private final KeyValueCache cache = new KeyValueCache(1, 1);
  private final Rows symbols = new Rows(0, 2);
  private final Rows logits;
  private int steps;

  HistoryDecoder(int vocabulary, int longest, long seed) {
    this.vocabulary = vocabulary;
    this.longest = longest;
    this.seed = seed;
    this.logits = new Rows(0, vocabulary);
  }

  /** The symbols b, c, … behind the boundary. */
  Vocabulary symbols() {
    Vocabulary.Builder builder = Vocabulary.builder(vocabulary, 1);
    for (int i = 1; i < vocabulary; i++) {
      builder.add(String.valueOf((char) ('a' + i)));
    }
    return builder.build();
  }

  /** How many steps were taken. */
  int steps() {
    return steps;
  }

  @Override
  public Rows step(Hypotheses hypotheses) {
    steps++;
    symbols.ensure(hypotheses.count());
    logits.ensure(hypotheses.count());
    for (int h = 0; h < hypotheses.count(); h++) {
      symbols.values()[h][0] = hypotheses.symbols()[h];
      symbols.values()[h][1] = -hypotheses.symbols()[h];
    }
    cache.append(symbols, 0, symbols, 1, hypotheses);
    for (int h = 0; h < hypotheses.count(); h++) {
      Rows past = cache.past(hypotheses, h);
      int[] history = new int[hypotheses.position()];
      for (int step = 1; step <= hypotheses.position(); step++) {
        history[step - 1] = (int) past.values()[step][0];
        if (past.values()[step][1] != -past.values()[step][0]) {
          throw new AssertionError("keys and values of different steps");
        }
      }
      System.arraycopy(scores(history), 0, logits.values()[h], 0, vocabulary);
    }
    return logits;
  }

  /** The logits of what follows some symbols. */
  float[] scores(int[] history) {
    Random random = new Random(seed * 31 + Arrays.hashCode(history));
    float[] scores = new float[vocabulary];
    for (int i = 0; i < vocabulary; i++) {
      scores[i] = (float) (2 * random.nextGaussian());
    }
    return scores;
  }

  /** The logarithms of the probabilities of what follows some symbols. */
  double[] logProbabilities(int[] history) {
    float[] scores = scores(history);
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score);
    }
    double[] logs = new double[vocabulary];
    for (int i = 0; i < vocabulary; i++) {
      logs[i] = scores[i] - Math.log(sum);
    }
    return logs;
  }

  @Override
  public int vocabulary() {
    return vocabulary;
  }

  @Override
  public int longest() {
    return longest;
  }
}
