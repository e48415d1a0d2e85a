package dev.heed.runtime.label;

/**
 * Counts how often each class was answered where each class was expected. Rates are shares in 0 to
 * 1, and 0 where there is nothing to divide by. Not thread-safe.
 */
public final class ConfusionMatrix {

  private final long[][] counts;

  /**
   * All zeros.
   *
   * @param classes the number of classes, at least 1
   */
  public ConfusionMatrix(int classes) {
    if (classes < 1) {
      throw new IllegalArgumentException("classes is " + classes + ", must be at least 1");
    }
    this.counts = new long[classes][classes];
  }

  /** The number of classes. */
  public int classes() {
    return counts.length;
  }

  /**
   * Counts one answer. An expected class of {@link EachTargets#MISSING} is not counted.
   *
   * @param expected the right class, or {@link EachTargets#MISSING}
   * @param answered the class that was answered
   * @throws IllegalArgumentException if either is no class
   */
  public void add(int expected, int answered) {
    check("answered", answered);
    if (expected == EachTargets.MISSING) {
      return;
    }
    check("expected", expected);
    counts[expected][answered]++;
  }

  private void check(String what, int index) {
    if (index < 0 || index >= counts.length) {
      throw new IllegalArgumentException(
          String.format("%s class is %d, must be within 0..%d", what, index, counts.length - 1));
    }
  }

  /** Adds all counts of another matrix of the same classes. */
  public void add(ConfusionMatrix other) {
    if (other.classes() != classes()) {
      throw new IllegalArgumentException(
          "the other matrix has " + other.classes() + " classes, must have " + classes());
    }
    for (int expected = 0; expected < counts.length; expected++) {
      for (int answered = 0; answered < counts.length; answered++) {
        counts[expected][answered] += other.counts[expected][answered];
      }
    }
  }

  /** How often a class was answered where another, or the same, was expected. */
  public long count(int expected, int answered) {
    return counts[expected][answered];
  }

  /** How many answers were counted. */
  public long total() {
    long total = 0;
    for (int expected = 0; expected < counts.length; expected++) {
      total += support(expected);
    }
    return total;
  }

  /** How many answers were right. */
  public long correct() {
    long correct = 0;
    for (int each = 0; each < counts.length; each++) {
      correct += counts[each][each];
    }
    return correct;
  }

  /** The share of answers that were right. */
  public double accuracy() {
    return share(correct(), total());
  }

  /** How often a class was expected. */
  public long support(int expected) {
    long support = 0;
    for (long count : counts[expected]) {
      support += count;
    }
    return support;
  }

  /** How often a class was answered. */
  public long answers(int answered) {
    long answers = 0;
    for (long[] row : counts) {
      answers += row[answered];
    }
    return answers;
  }

  /** Of the answers of a class, the share that was right. */
  public double precision(int index) {
    return share(counts[index][index], answers(index));
  }

  /** Of the places where a class was expected, the share that was answered so. */
  public double recall(int index) {
    return share(counts[index][index], support(index));
  }

  /** The harmonic mean of precision and recall. */
  public double f1(int index) {
    return share(2 * counts[index][index], support(index) + answers(index));
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
