package dev.heed.runtime.label.chain;

import dev.heed.runtime.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A random chain with emissions, and what enumerating every label sequence says of it. */
final class Chains {

  final int labels;
  final int n;
  final float[][] transitions;
  final float[] start;
  final float[] end;
  final Rows emissions;

  Chains(long seed, int labels, int n, double spread) {
    Random random = new Random(seed);
    this.labels = labels;
    this.n = n;
    this.transitions = new float[labels][];
    for (int i = 0; i < labels; i++) {
      transitions[i] = row(random, labels, spread);
    }
    this.start = row(random, labels, spread);
    this.end = row(random, labels, spread);
    this.emissions = new Rows(n, labels);
    for (int t = 0; t < n; t++) {
      System.arraycopy(row(random, labels, spread), 0, emissions.values()[t], 0, labels);
    }
  }

  private static float[] row(Random random, int labels, double spread) {
    float[] row = new float[labels];
    for (int j = 0; j < labels; j++) {
      row[j] = (float) (spread * random.nextGaussian());
    }
    return row;
  }

  ChainDecoder decoder() {
    return new ChainDecoder(transitions, start, end);
  }

  /** Every label sequence, in the order of counting. */
  List<int[]> paths() {
    List<int[]> paths = new ArrayList<>();
    int all = (int) Math.round(Math.pow(labels, n));
    for (int number = 0; number < all; number++) {
      int[] path = new int[n];
      int rest = number;
      for (int t = n - 1; t >= 0; t--) {
        path[t] = rest % labels;
        rest /= labels;
      }
      paths.add(path);
    }
    return paths;
  }

  double score(int[] path) {
    double score = (double) start[path[0]] + end[path[n - 1]];
    for (int t = 0; t < n; t++) {
      score += emissions.values()[t][path[t]];
      if (t > 0) {
        score += transitions[path[t - 1]][path[t]];
      }
    }
    return score;
  }

  /** log Σ exp(score) over the label sequences that agree with the targets. */
  double logOfSum(int[] targets) {
    double sum = 0;
    for (int[] path : paths()) {
      sum += agrees(path, targets) ? Math.exp(score(path)) : 0;
    }
    return Math.log(sum);
  }

  double loss(int[] targets) {
    int[] any = new int[n];
    Arrays.fill(any, -1);
    return logOfSum(any) - logOfSum(targets);
  }

  private boolean agrees(int[] path, int[] targets) {
    for (int t = 0; t < n; t++) {
      if (targets[t] >= 0 && targets[t] != path[t]) {
        return false;
      }
    }
    return true;
  }
}
