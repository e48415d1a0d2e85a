package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import java.io.IOException;

/**
 * Trains a model: seeded shuffling, ragged mini-batches in a fixed number of shards over threads, AdamW, development
 * evaluation and early stopping, checkpoints and exact resume.
 *
 * @param <I> the batch of inputs
 * @param <T> the batch of targets
 */
public final class TrainingLoop<I extends Batch<I>, T extends Batch<T>> {

  /** A loop over one model. */
  public TrainingLoop(Trainable<I, T> model, TrainingOptions options) {
    throw new UnsupportedOperationException(model + " " + options);
  }

  /**
   * Trains on all sequences of {@code inputs} that have a target. Afterwards the model has the parameters of the epoch
   * with the best development score, or the last ones if there are no development targets.
   */
  public TrainingReport run(
      I inputs, T targets, I developmentInputs, T developmentTargets, TrainingListener listener)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The model's score on examples. */
  public static <I extends Batch<I>, T extends Batch<T>> Score evaluate(
      Trainable<I, T> model, I inputs, T targets, int threads) {
    throw new UnsupportedOperationException();
  }
}
