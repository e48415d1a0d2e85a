package dev.heed.runtime.train;

import java.io.PrintStream;

/**
 * Watches a training. All methods are called on the thread that trains, between steps; what a
 * listener throws ends the training, and a later one with the same options resumes from the last
 * checkpoint.
 */
public interface TrainingListener {

  /**
   * Training begins.
   *
   * @param parameters how many numbers are trained
   * @param sequences how many sequences have a target and are learnt from
   * @param tokens the rows of those sequences
   * @param epochs the epochs that will be run at most
   * @param stepsPerEpoch the mini-batches of an epoch
   * @param resumedAt the step after which a checkpoint was found and is resumed, 0 at a new start
   */
  record Started(
      long parameters, int sequences, long tokens, int epochs, int stepsPerEpoch, int resumedAt) {}

  /**
   * A mini-batch was learnt from.
   *
   * @param epoch the epoch, from 1
   * @param epochs the epochs that will be run at most
   * @param step the step, from 1 over all epochs
   * @param steps the steps of all epochs
   * @param loss the mean loss of the mini-batch's targets in nats, before the step and with dropout
   * @param learningRate the learning rate of the step
   * @param tokensPerSecond rows learnt from per second since the start or the resume
   * @param secondsLeft an estimate of the time to the last epoch's end
   * @param seconds the time since the start or the resume
   */
  record Step(
      int epoch,
      int epochs,
      int step,
      int steps,
      double loss,
      double learningRate,
      double tokensPerSecond,
      double secondsLeft,
      double seconds) {}

  /**
   * An epoch ended and the development examples were evaluated.
   *
   * @param epoch the epoch, from 1
   * @param epochs the epochs that will be run at most
   * @param trainingLoss the mean loss of the epoch's targets, of labels in nats, with dropout,
   *     while the parameters changed
   * @param developmentLoss the mean loss of the development targets in nats, 0 if there are none
   * @param developmentAccuracy the share of development targets that were answered right, 0 if
   *     there are none; NaN of numbers
   * @param best whether these are the best parameters so far
   * @param seconds the time since the start or the resume
   */
  record EpochFinished(
      int epoch,
      int epochs,
      double trainingLoss,
      double developmentLoss,
      double developmentAccuracy,
      boolean best,
      double seconds) {}

  /**
   * Training stops before the last epoch.
   *
   * @param epoch the epoch that was the last, from 1
   * @param bestEpoch the epoch whose parameters are taken, from 1
   * @param patience how many epochs in a row did not improve
   */
  record StoppedEarly(int epoch, int bestEpoch, int patience) {}

  /** Training begins. */
  default void started(Started event) {}

  /** A mini-batch was learnt from. */
  default void step(Step event) {}

  /** An epoch ended. */
  default void epochFinished(EpochFinished event) {}

  /** Training stops early; {@link #finished} follows. */
  default void stoppedEarly(StoppedEarly event) {}

  /** Training ended and the model has the best parameters. */
  default void finished(TrainingReport report) {}

  /** Hears everything and says nothing. */
  static TrainingListener silent() {
    return new TrainingListener() {};
  }

  /**
   * Writes plain lines, for logs: one for the start, one for each epoch, one every 10 seconds
   * between, one for the end. Numbers have a point whatever the locale.
   */
  static TrainingListener lines(PrintStream out) {
    return new LineListener(out);
  }
}
