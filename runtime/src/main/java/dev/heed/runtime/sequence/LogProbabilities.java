package dev.heed.runtime.sequence;

import dev.heed.runtime.math.Elementary;

/** Logits as logarithms of probabilities, in double precision. */
final class LogProbabilities {

  private LogProbabilities() {}

  /**
   * What is taken from a logit to get the logarithm of its probability: log Σ exp(logit).
   *
   * @param logits a row of logits
   * @param count how many of its elements count
   * @param position the place of the symbol that is scored, for the message
   * @throws IllegalStateException if a logit is not finite
   */
  static double normaliser(float[] logits, int count, int position) {
    float largest = logits[0];
    for (int c = 1; c < count; c++) {
      largest = Math.max(largest, logits[c]);
    }
    double sum = 0;
    for (int c = 0; c < count; c++) {
      sum += Elementary.expOfNegative(logits[c] - largest);
    }
    double normaliser = Math.log(sum) + largest;
    if (!Double.isFinite(normaliser)) {
      throw new IllegalStateException(
          "the scores of symbol "
              + position
              + " are not finite; the weights of the model are damaged");
    }
    return normaliser;
  }
}
