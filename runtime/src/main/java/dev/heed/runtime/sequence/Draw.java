package dev.heed.runtime.sequence;

import java.util.SplittableRandom;

/** Draws a symbol by the probabilities of the likeliest ones. Not thread-safe. */
final class Draw implements Choice {

  private final DecodingOptions.Sampling sampling;
  private final SplittableRandom random;
  private final int[] order;
  private final double[] weights;

  /**
   * A drawing.
   *
   * @param sampling what may be drawn
   * @param vocabulary how many symbols there are
   */
  Draw(DecodingOptions.Sampling sampling, int vocabulary) {
    this.sampling = sampling;
    this.random = new SplittableRandom(sampling.seed());
    this.order = new int[vocabulary];
    this.weights = new double[vocabulary];
  }

  @Override
  public int of(float[] logits, int count) {
    int some = sampling.topK() == 0 ? count : Math.min(count, sampling.topK());
    likeliestFirst(logits, count, some);
    double all = 0;
    for (int i = 0; i < some; i++) {
      weights[i] = Math.exp((logits[order[i]] - logits[order[0]]) / sampling.temperature());
      all += weights[i];
    }
    int allowed = 0;
    double sum = 0;
    while (allowed < some && (allowed == 0 || sum < sampling.topP() * all)) {
      sum += weights[allowed++];
    }
    double place = random.nextDouble() * sum;
    int drawn = 0;
    while (drawn < allowed - 1 && place >= weights[drawn]) {
      place -= weights[drawn++];
    }
    return order[drawn];
  }

  /** Puts the likeliest symbols in order, the first of equal ones first. */
  private void likeliestFirst(float[] logits, int count, int some) {
    int filled = 0;
    for (int symbol = 0; symbol < count; symbol++) {
      if (filled == some && logits[symbol] <= logits[order[some - 1]]) {
        continue;
      }
      int place = filled < some ? filled++ : some - 1;
      while (place > 0 && logits[symbol] > logits[order[place - 1]]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = symbol;
    }
  }
}
