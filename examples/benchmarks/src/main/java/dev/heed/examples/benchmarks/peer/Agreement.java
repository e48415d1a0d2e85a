package dev.heed.examples.benchmarks.peer;

import java.util.Arrays;

/** Two answers are compared before either is measured. */
final class Agreement {

  /** How far two probabilities may be apart. */
  static final float TOLERANCE = 1e-4f;

  private Agreement() {}

  /** Lets both answer and compares all probabilities. */
  static void check(String peer, Forward heed, Forward other) throws Exception {
    heed.run();
    other.run();
    float[][] expected = heed.probabilities();
    float[][] actual = other.probabilities();
    if (actual.length != expected.length) {
      throw new IllegalStateException(
          peer + " answers " + actual.length + " words instead of " + expected.length);
    }
    for (int row = 0; row < expected.length; row++) {
      for (int label = 0; label < expected[row].length; label++) {
        // written so that NaN is refused
        if (!(Math.abs(expected[row][label] - actual[row][label]) <= TOLERANCE)) {
          throw new IllegalStateException(
              "word %d, label %d: %s answers %g, heed %g; no figure of what computes something else"
                  .formatted(row, label, peer, actual[row][label], expected[row][label]));
        }
      }
    }
  }

  /** The softmax of each row of logits, {@code [n · labels]} to {@code [n, labels]}. */
  static float[][] softmax(float[] logits, int labels) {
    float[][] probabilities = new float[logits.length / labels][];
    for (int row = 0; row < probabilities.length; row++) {
      probabilities[row] = softmax(Arrays.copyOfRange(logits, row * labels, (row + 1) * labels));
    }
    return probabilities;
  }

  private static float[] softmax(float[] logits) {
    float most = Float.NEGATIVE_INFINITY;
    for (float logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - most);
    }
    float[] probabilities = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = (float) (Math.exp(logits[i] - most) / sum);
    }
    return probabilities;
  }
}
