package dev.heed.runtime.label.chain;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.label.TemperatureSearch;
import dev.heed.runtime.train.Score;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the best label sequence of a linear chain (Viterbi), and tells the probabilities of
 * sequences and labels. Allocates only where an input is longer than all before. Not thread-safe.
 */
public final class ChainDecoder {

  /** For each vector and label so many are kept while the best are searched. */
  private static final int MOST_PATHS = 10_000;

  private final LinearChain chain;
  private final ChainSums sums = new ChainSums();
  private final ChainLoss loss = new ChainLoss();
  private final double[] scores;
  private final double[] next;
  private final float[] marginals;
  private int[][] before = {};
  private int[] path = {};

  private float[][] emissions = {};
  private int first;
  private int n;
  private float temperature = 1;
  private boolean summed;
  private double total;

  /**
   * A decoder over the weights of a model.
   *
   * @param transitions {@code [labels][labels]}, from the label before to the one after it
   * @param start {@code [labels]}, what the first label adds
   * @param end {@code [labels]}, what the last label adds
   */
  public ChainDecoder(float[][] transitions, float[] start, float[] end) {
    this.chain = new LinearChain(transitions, start, end);
    this.loss.use(transitions, start, end);
    this.scores = new double[chain.labels()];
    this.next = new double[chain.labels()];
    this.marginals = new float[chain.labels()];
  }

  /**
   * Sets what all scores are divided by before they become probabilities; 1 at first.
   *
   * @param value above 0
   */
  public void temperature(float value) {
    temperature = value;
    summed = false;
  }

  /** Makes room for inputs of that many vectors. */
  public void reserve(int rows) {
    reservePath(rows);
    sums.reserve(rows, chain.labels());
  }

  private void reservePath(int rows) {
    int old = before.length;
    if (rows > old) {
      before = Arrays.copyOf(before, rows);
      for (int row = old; row < rows; row++) {
        before[row] = new int[chain.labels()];
      }
      path = new int[rows];
    }
  }

  /** The bytes of heap that the decoder's larger arrays take now. */
  public long bytes() {
    long bytes = sums.bytes() + HeapBytes.of(path);
    for (int[] row : before) {
      bytes += HeapBytes.of(row);
    }
    return bytes;
  }

  /**
   * The best label sequence of an input, the first of equal ones.
   *
   * @param logits the emissions, which must stay as they are while scores are asked for
   * @param start the first row of the input
   * @param length how many rows it has, at least 1
   * @return its labels, of which only {@code length} count; until the next call
   */
  public int[] label(Rows logits, int start, int length) {
    emissions = logits.values();
    first = start;
    n = length;
    summed = false;
    reservePath(n);
    int labels = scores.length;
    for (int j = 0; j < labels; j++) {
      scores[j] = (double) chain.start[j] + emissions[first][j];
    }
    for (int t = 1; t < n; t++) {
      step(emissions[first + t], before[t]);
    }
    for (int j = 0; j < labels; j++) {
      scores[j] += chain.end[j];
    }
    int best = largest(scores);
    for (int t = n - 1; t > 0; t--) {
      path[t] = best;
      best = before[t][best];
    }
    path[0] = best;
    return path;
  }

  /** The best way to each label from the labels before. */
  private void step(float[] emission, int[] ways) {
    int labels = scores.length;
    Arrays.fill(next, Double.NEGATIVE_INFINITY);
    Arrays.fill(ways, 0);
    for (int i = 0; i < labels; i++) {
      float[] transition = chain.transitions[i];
      for (int j = 0; j < labels; j++) {
        double score = scores[i] + transition[j];
        if (score > next[j]) {
          next[j] = score;
          ways[j] = i;
        }
      }
    }
    for (int j = 0; j < labels; j++) {
      scores[j] = next[j] + emission[j];
    }
  }

  private static int largest(double[] values) {
    int best = 0;
    for (int j = 1; j < values.length; j++) {
      best = values[j] > values[best] ? j : best;
    }
    return best;
  }

  /** The logarithm of the probability of the label sequence that was found last, in nats. */
  public double logProbability() {
    return logProbability(path);
  }

  private double logProbability(int[] labels) {
    sum();
    return chain.score(emissions, first, labels, n) / temperature - total;
  }

  /**
   * The probability of a label at a position of the input that was labelled last, over all label
   * sequences.
   *
   * @param position 0 to below the number of its vectors
   * @param label 0 to below the number of labels
   */
  public float probability(int position, int label) {
    sum();
    sums.marginals(position, marginals);
    return marginals[label];
  }

  /**
   * The probabilities of all labels at such a position.
   *
   * @param position 0 to below the number of vectors
   * @param scores where they go, at least as long as there are labels
   * @throws IllegalArgumentException if {@code scores} is too short
   */
  public void probabilities(int position, float[] scores) {
    if (scores.length < marginals.length) {
      throw new IllegalArgumentException(
          String.format(
              "there is room for %d numbers, must be for at least %d",
              scores.length, marginals.length));
    }
    sum();
    sums.marginals(position, marginals);
    System.arraycopy(marginals, 0, scores, 0, marginals.length);
  }

  private void sum() {
    if (!summed) {
      total = sums.run(chain, emissions, first, n, ChainSums.ANY, 1 / temperature);
      summed = true;
    }
  }

  /**
   * The best label sequences of the input that was labelled last, the best first.
   *
   * @param count how many at most, 1 to 10,000
   * @throws IllegalArgumentException if {@code count} is not so
   */
  public List<ChainPath> best(int count) {
    if (count < 1 || count > MOST_PATHS) {
      throw new IllegalArgumentException("count is " + count + ", must be 1 to " + MOST_PATHS);
    }
    return new BestPaths(chain, count)
        .search(emissions, first, n).stream()
            .map(labels -> new ChainPath(labels, logProbability(labels)))
            .toList();
  }

  /**
   * Adds the losses of all inputs, and how many of their known targets the best label sequences
   * have right.
   *
   * @param logits the emissions of all inputs, {@code [n, labels]}
   * @param targets the wanted label of each row
   * @param score what is added to
   */
  public void evaluate(Rows logits, EachTargets targets, Score score) {
    for (int s = 0; s < targets.sequences(); s++) {
      int start = targets.start(s);
      int length = targets.start(s + 1) - start;
      int[] labels = label(logits, start, length);
      int known = 0;
      int correct = 0;
      for (int t = 0; t < length; t++) {
        int wanted = targets.classes()[start + t];
        known += wanted == EachTargets.MISSING ? 0 : 1;
        correct += wanted == labels[t] ? 1 : 0;
      }
      double nats = loss.loss(logits.values(), start, length, targets.classes());
      score.add(nats, known, correct);
    }
  }

  /**
   * Adds the losses of all inputs, and the labels of their best label sequences, at every
   * temperature.
   *
   * @param logits the emissions of all inputs, {@code [n, labels]}
   * @param targets the wanted label of each row
   * @param search what is added to
   */
  public void calibrate(Rows logits, EachTargets targets, TemperatureSearch search) {
    for (int s = 0; s < targets.sequences(); s++) {
      int start = targets.start(s);
      int length = targets.start(s + 1) - start;
      int[] labels = label(logits, start, length);
      for (int candidate = 0; candidate < search.candidates(); candidate++) {
        float scale = 1 / search.temperature(candidate);
        double nats = loss.loss(logits.values(), start, length, targets.classes(), scale);
        search.addLoss(candidate, nats);
        for (int t = 0; t < length; t++) {
          int wanted = targets.classes()[start + t];
          if (wanted != EachTargets.MISSING) {
            search.addTargets(candidate == 0 ? 1 : 0);
            boolean right = wanted == labels[t];
            search.addAnswer(candidate, loss.probability(t, labels[t]), right);
          }
        }
      }
    }
  }
}
