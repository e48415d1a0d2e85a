package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Parameters;

/**
 * What the training loop needs of a generated model: its parameters, and workers that compute loss
 * and gradient of one shard of a mini-batch. Generated code implements it; the loop alone changes
 * parameters, between steps.
 *
 * @param <I> the batch of inputs
 * @param <T> the batch of targets, of the same sequences
 */
public interface Trainable<I extends Batch<I>, T extends Batch<T>> {

  /** The weights that are trained. */
  Parameters parameters();

  /**
   * Renews whatever was derived from the parameters (packed weights) after they changed, before any
   * worker reads it.
   */
  default void parametersChanged() {
    parametersChanged(0, 1);
  }

  /**
   * Renews one part of what was derived from the parameters (packed weights) after they changed;
   * all parts are renewed once per step, several at a time on different threads, before any worker
   * reads them. What a sparse parameter is looked up in is not derived: its rows may change
   * meanwhile.
   *
   * @param part which part, from 0
   * @param parts in how many parts all is divided, at least 1
   */
  void parametersChanged(int part, int parts);

  /** A worker with scratch memory of its own; it reads the shared parameters. */
  Worker<I, T> newWorker();

  /**
   * Tells which rows of sparse parameters a forward pass over the inputs reads. Before each step
   * the loop asks this of the mini-batch, so that the optimiser brings just those rows up to date;
   * a model without sparse parameters tells nothing. Called for several inputs at a time on
   * different threads; allocates nothing.
   *
   * @param inputs the inputs
   * @param visitor is told each row at least once
   */
  void forEachSparseRow(I inputs, SparseRowVisitor visitor);

  /** How many targets of a sequence count in the loss. */
  int countTargets(T targets, int sequence);

  /**
   * Computes shards one after the other. Confined to one thread at a time.
   *
   * @param <I> the batch of inputs
   * @param <T> the batch of targets
   */
  interface Worker<I extends Batch<I>, T extends Batch<T>> {

    /**
     * Runs forward and backward, with dropout, and adds the gradient of {@code scale ·} (sum of the
     * losses of the targets) to {@code gradients}.
     *
     * @param inputs the shard's inputs, {@code [Σn]} rows
     * @param targets the targets of the same sequences
     * @param scale what the summed loss is multiplied with, 1 / (targets in the whole mini-batch)
     * @param dropoutSeed decides what is dropped, together with a row's place in the shard; the
     *     same seed drops the same
     * @param gradients where the gradients are added
     * @return the sum of the losses of the targets, in nats
     */
    double accumulate(I inputs, T targets, float scale, long dropoutSeed, Gradients gradients);

    /**
     * Runs forward without dropout and adds loss, count and hits to {@code score}.
     *
     * @param inputs the inputs
     * @param targets the targets of the same sequences
     * @param score what is added to
     */
    void evaluate(I inputs, T targets, Score score);
  }
}
