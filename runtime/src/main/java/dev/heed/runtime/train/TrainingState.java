package dev.heed.runtime.train;

/**
 * Where a training is, besides parameters and optimiser. What is derived from the options is not
 * kept.
 */
final class TrainingState {

  private final BestBy bestBy;

  /** Epochs that have ended, the evaluation of the development examples included. */
  int epochsDone;

  /** Mini-batches of the current epoch that were learnt from. */
  int batchesDone;

  /** Steps over all epochs. */
  int step;

  /** The sum of the losses of the current epoch's targets so far, in nats. */
  double epochLoss;

  /** How many targets of the current epoch were learnt from so far. */
  long epochTargets;

  /** Rows that were learnt from. */
  long tokens;

  /** The epoch with the best development score, from 1; 0 before the first ended. */
  int bestEpoch;

  /** The share of development targets that the best epoch got right. */
  double bestAccuracy;

  /** The mean loss of development targets after the best epoch, in nats. */
  double bestLoss;

  /** How many epochs in a row did not improve. */
  int worseEpochs;

  /** Whether training ended before its last epoch. */
  boolean stoppedEarly;

  /** The time that was spent before the last resume. */
  long earlierNanos;

  /** The state before the first step. */
  TrainingState(BestBy bestBy) {
    this.bestBy = bestBy;
  }

  /** Takes the result of an epoch into account; true if it is the best so far. */
  boolean finishEpoch(Score development) {
    epochsDone++;
    batchesDone = 0;
    epochLoss = 0;
    epochTargets = 0;
    boolean unscored = development.targets() == 0;
    boolean better = bestEpoch == 0 || unscored || isBetter(development);
    if (better) {
      bestEpoch = epochsDone;
      bestAccuracy = development.accuracy();
      bestLoss = development.meanLoss();
      worseEpochs = 0;
    } else {
      worseEpochs++;
    }
    return better;
  }

  /** A loss of NaN is never better. */
  private boolean isBetter(Score score) {
    return (!isByLoss(score) && score.accuracy() != bestAccuracy)
        ? score.accuracy() > bestAccuracy
        : score.meanLoss() < bestLoss;
  }

  private boolean isByLoss(Score score) {
    return switch (bestBy) {
      case AUTOMATIC -> score.isDecidedByLoss();
      case ACCURACY -> Double.isNaN(score.accuracy());
      case LOSS -> true;
    };
  }
}
