package dev.heed.runtime.label.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best several label sequences (list Viterbi): at each place and for each label the best ways
 * to get there, each a label before it and which of that label's ways.
 */
final class BestPaths {

  private final LinearChain chain;
  private final int count;
  private final int labels;

  /**
   * A search.
   *
   * @param chain the weights
   * @param count how many label sequences are wanted at most, at least 1
   */
  BestPaths(LinearChain chain, int count) {
    this.chain = chain;
    this.count = count;
    this.labels = chain.labels();
  }

  /** The best label sequences, the best first; fewer than wanted if there are fewer. */
  List<int[]> search(float[][] emissions, int first, int n) {
    int[][] before = new int[n][];
    double[] scores = firstScores(emissions[first]);
    for (int t = 1; t < n; t++) {
      before[t] = new int[labels * count];
      scores = step(scores, emissions[first + t], before[t]);
    }
    double[] ends = new double[labels * count];
    for (int way = 0; way < ends.length; way++) {
      ends[way] = scores[way] + chain.end[way / count];
    }
    int[] best = new int[count];
    Arrays.fill(best, -1);
    double[] bestScores = new double[count];
    Arrays.fill(bestScores, Double.NEGATIVE_INFINITY);
    for (int way = 0; way < ends.length; way++) {
      insert(ends[way], way, bestScores, best, 0);
    }
    List<int[]> paths = new ArrayList<>();
    for (int way : best) {
      if (way >= 0) {
        paths.add(path(way, before, n));
      }
    }
    return paths;
  }

  private double[] firstScores(float[] emission) {
    double[] scores = new double[labels * count];
    Arrays.fill(scores, Double.NEGATIVE_INFINITY);
    for (int j = 0; j < labels; j++) {
      scores[j * count] = (double) chain.start[j] + emission[j];
    }
    return scores;
  }

  private double[] step(double[] scores, float[] emission, int[] before) {
    double[] next = new double[labels * count];
    Arrays.fill(next, Double.NEGATIVE_INFINITY);
    Arrays.fill(before, -1);
    for (int j = 0; j < labels; j++) {
      for (int way = 0; way < scores.length; way++) {
        double score = scores[way] + chain.transitions[way / count][j] + emission[j];
        insert(score, way, next, before, j * count);
      }
    }
    return next;
  }

  /** Puts a way among the best of its label, behind equally good ones, and lets the last go. */
  private void insert(double score, int way, double[] scores, int[] ways, int base) {
    int place = base + count;
    while (place > base && score > scores[place - 1]) {
      place--;
    }
    if (place == base + count) {
      return;
    }
    System.arraycopy(scores, place, scores, place + 1, base + count - 1 - place);
    System.arraycopy(ways, place, ways, place + 1, base + count - 1 - place);
    scores[place] = score;
    ways[place] = way;
  }

  private int[] path(int last, int[][] before, int n) {
    int[] path = new int[n];
    int way = last;
    for (int t = n - 1; t >= 0; t--) {
      path[t] = way / count;
      way = t == 0 ? 0 : before[t][way];
    }
    return path;
  }
}
