package dev.heed.runtime.train;

/**
 * What an evaluation adds up: the loss, and of labels how many were hit, of numbers how far they
 * were off. Not thread-safe.
 */
public final class Score {

  private double loss;
  private long targets;
  private long correct;
  private long judged;
  private double squares;
  private double absolutes;
  private boolean decidedByLoss;

  /** Starts at no target. */
  public Score() {}

  /**
   * Adds the loss of some targets that are one label each, in nats, and how many of them were
   * answered right.
   */
  public void add(double moreLoss, long moreTargets, long moreCorrect) {
    loss += moreLoss;
    targets += moreTargets;
    judged += moreTargets;
    correct += moreCorrect;
  }

  /**
   * Adds the loss of some targets that are a yes or a no each, in nats, and how many of them were
   * answered right.
   */
  public void addSeveral(double moreLoss, long moreTargets, long moreCorrect) {
    add(moreLoss, moreTargets, moreCorrect);
    // where noes are most, answering no to all hits most
    decidedByLoss = true;
  }

  /** Adds the squared and absolute errors of some targets that are numbers. */
  public void addNumbers(double moreSquares, double moreAbsolutes, long moreTargets) {
    loss += moreSquares;
    squares += moreSquares;
    absolutes += moreAbsolutes;
    targets += moreTargets;
    decidedByLoss = true;
  }

  /** Adds another score. */
  public void add(Score other) {
    loss += other.loss;
    targets += other.targets;
    correct += other.correct;
    judged += other.judged;
    squares += other.squares;
    absolutes += other.absolutes;
    decidedByLoss |= other.decidedByLoss;
  }

  /** How many targets were seen. */
  public long targets() {
    return targets;
  }

  /** How many targets were answered right. */
  public long correct() {
    return correct;
  }

  /** The mean loss of a target, of labels in nats, 0 if there was none. */
  public double meanLoss() {
    return targets == 0 ? 0 : loss / targets;
  }

  /**
   * e to the power of {@link #meanLoss}: as if each symbol or label had been drawn from so many
   * that are equally likely. It has no meaning of numbers.
   */
  public double perplexity() {
    return Math.exp(meanLoss());
  }

  /**
   * The share of targets that were answered right, 0 if there was none; NaN of numbers, which are
   * neither right nor wrong.
   */
  public double accuracy() {
    return targets == 0 ? 0 : judged == 0 ? Double.NaN : (double) correct / judged;
  }

  /** The root of the mean squared error of numbers, 0 if there was none. */
  public double rootMeanSquareError() {
    return targets == judged ? 0 : Math.sqrt(squares / (targets - judged));
  }

  /** The mean absolute error of numbers, 0 if there was none. */
  public double meanAbsoluteError() {
    return targets == judged ? 0 : absolutes / (targets - judged);
  }

  /** Whether the loss tells better answers from worse ones, and not first the accuracy. */
  boolean isDecidedByLoss() {
    return decidedByLoss;
  }
}
