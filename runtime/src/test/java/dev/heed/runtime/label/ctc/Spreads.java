package dev.heed.runtime.label.ctc;

import dev.heed.runtime.kernel.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random logits, and what enumerating every class of every vector says of label sequences. */
final class Spreads {

  final int labels;
  final int n;
  final Rows logits;

  Spreads(long seed, int labels, int n, double spread) {
    Random random = new Random(seed);
    this.labels = labels;
    this.n = n;
    this.logits = new Rows(n, labels + 1);
    for (int t = 0; t < n; t++) {
      for (int c = 0; c <= labels; c++) {
        logits.values()[t][c] = (float) (spread * random.nextGaussian());
      }
    }
  }

  /** The probability of every label sequence that can come about. */
  Map<List<Integer>, Double> probabilities() {
    Map<List<Integer>, Double> probabilities = new HashMap<>();
    int all = (int) Math.round(Math.pow(labels + 1, n));
    for (int number = 0; number < all; number++) {
      double probability = 1;
      List<Integer> sequence = new ArrayList<>();
      int before = labels;
      int rest = number;
      for (int t = 0; t < n; t++) {
        int c = rest % (labels + 1);
        rest /= labels + 1;
        probability *= softmax(t, c);
        if (c != labels && c != before) {
          sequence.add(c);
        }
        before = c;
      }
      probabilities.merge(sequence, probability, Double::sum);
    }
    return probabilities;
  }

  double loss(int[] wanted) {
    List<Integer> sequence = new ArrayList<>();
    for (int label : wanted) {
      sequence.add(label);
    }
    return -Math.log(probabilities().getOrDefault(sequence, 0.0));
  }

  private double softmax(int t, int c) {
    double sum = 0;
    for (int other = 0; other <= labels; other++) {
      sum += Math.exp(logits.values()[t][other]);
    }
    return Math.exp(logits.values()[t][c]) / sum;
  }
}
