package dev.heed.runtime.train;

/** What an evaluation adds up: the loss and how many targets were hit. Not thread-safe. */
public final class Score {

  private double loss;
  private long targets;
  private long correct;

  /** Starts at no target. */
  public Score() {}

  /** Adds the loss of some targets, in nats, and how many of them were answered right. */
  public void add(double moreLoss, long moreTargets, long moreCorrect) {
    loss += moreLoss;
    targets += moreTargets;
    correct += moreCorrect;
  }

  /** Adds another score. */
  public void add(Score other) {
    add(other.loss, other.targets, other.correct);
  }

  /** How many targets were seen. */
  public long targets() {
    return targets;
  }

  /** How many targets were answered right. */
  public long correct() {
    return correct;
  }

  /** The mean loss of a target in nats, 0 if there was none. */
  public double meanLoss() {
    return targets == 0 ? 0 : loss / targets;
  }

  /** The share of targets that were answered right, 0 if there was none. */
  public double accuracy() {
    return targets == 0 ? 0 : (double) correct / targets;
  }
}
