package dev.heed.examples.benchmarks.model;

/** Training of one model on fixed examples, from where the run before ended. */
@FunctionalInterface
public interface TrainingRuns {

  /** The sequences of a mini-batch. */
  int SEQUENCES_PER_STEP = 4;

  /**
   * Trains the prepared number of steps: forward, backward and AdamW, on the calling thread.
   *
   * @return the mean loss of the last step, in nats, where it is told
   */
  double run() throws Exception;

  /**
   * The loss of the first step, for runs of one step that have not begun, in nats. Those may be
   * trained then.
   */
  default double firstLoss() throws Exception {
    return run();
  }
}
