package dev.heed.processor.reference;

import java.util.Arrays;

/** The losses of label sequences in double precision, by recursions over what came before. */
final class ReferenceSequences {

  private ReferenceSequences() {}

  /** −log of the probability that a linear chain's labels agree with the targets that are known. */
  static double chainLoss(
      double[][] logits, double[][] transitions, double[] start, double[] end, int[] targets) {
    int[] any = new int[targets.length];
    Arrays.fill(any, ReferenceModel.MISSING);
    return chainSum(logits, transitions, start, end, any)
        - chainSum(logits, transitions, start, end, targets);
  }

  /** log Σ exp(score) over the label sequences that agree with the targets. */
  private static double chainSum(
      double[][] logits, double[][] transitions, double[] start, double[] end, int[] targets) {
    int labels = start.length;
    double[] sums = start.clone();
    for (int t = 0; t < logits.length; t++) {
      double[] next = new double[labels];
      for (int j = 0; j < labels; j++) {
        double[] ways = new double[labels];
        for (int i = 0; i < labels; i++) {
          ways[i] = sums[i] + transitions[i][j];
        }
        next[j] = t == 0 ? sums[j] : ReferenceModel.logOfSum(ways);
        boolean possible = targets[t] == ReferenceModel.MISSING || targets[t] == j;
        // so unlikely that it does not count, and no infinity to take from another
        next[j] += possible ? logits[t][j] : -1e9;
      }
      sums = next;
    }
    double[] ends = new double[labels];
    for (int j = 0; j < labels; j++) {
      ends[j] = sums[j] + end[j];
    }
    return ReferenceModel.logOfSum(ends);
  }

  /**
   * −log of the probability of a label sequence, with probabilities as they are: {@code prefix[u]}
   * of having written u labels and then blanks, and of having just written the u-th.
   */
  static double ctcLoss(double[][] logits, int[] wanted) {
    int blank = logits[0].length - 1;
    double[] toBlank = new double[wanted.length + 1];
    double[] toLabel = new double[wanted.length + 1];
    toBlank[0] = 1;
    for (double[] row : logits) {
      double[] shares = ReferenceModel.softmax(row);
      double[] nextBlank = new double[wanted.length + 1];
      double[] nextLabel = new double[wanted.length + 1];
      for (int u = 0; u <= wanted.length; u++) {
        nextBlank[u] = (toBlank[u] + toLabel[u]) * shares[blank];
        if (u > 0) {
          boolean repeats = u > 1 && wanted[u - 1] == wanted[u - 2];
          double before = toBlank[u - 1] + (repeats ? 0 : toLabel[u - 1]);
          nextLabel[u] = (toLabel[u] + before) * shares[wanted[u - 1]];
        }
      }
      toBlank = nextBlank;
      toLabel = nextLabel;
    }
    return -Math.log(toBlank[wanted.length] + toLabel[wanted.length]);
  }
}
