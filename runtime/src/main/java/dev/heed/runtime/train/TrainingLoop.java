package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Trains a model: every epoch in an order of its own, in ragged mini-batches whose shards are
 * computed on several threads; after each epoch the development examples are evaluated and the best
 * parameters kept. The same examples, options and starting parameters give the same result bit for
 * bit, whatever the threads and however often the training was killed and resumed from a
 * checkpoint. Threads live no longer than a call. Not thread-safe.
 *
 * @param <I> the batch of inputs
 * @param <T> the batch of targets
 */
public final class TrainingLoop<I extends Batch<I>, T extends Batch<T>> {

  private final Trainable<I, T> model;
  private final TrainingOptions options;

  /** A loop over one model. */
  public TrainingLoop(Trainable<I, T> model, TrainingOptions options) {
    this.model = Objects.requireNonNull(model);
    this.options = Objects.requireNonNull(options);
  }

  /**
   * Trains on all sequences that have a target, or resumes where the checkpoint of the options is.
   * Afterwards the model has the parameters of the epoch that was best on the development examples,
   * by {@link TrainingOptions#bestBy}, or those of the last epoch if no development target is
   * known; with {@link TrainingOptions#averageDecay} their averages. If this throws, tables may not
   * be up to date: the parameters are good for nothing but a resume, which takes them from the
   * checkpoint.
   *
   * @param inputs what is learnt from
   * @param targets the targets of the same sequences
   * @param developmentInputs what the model is evaluated on, may be empty
   * @param developmentTargets the targets of the same sequences
   * @param listener watches
   * @throws IllegalArgumentException if inputs and targets do not belong together or no target is
   *     known
   * @throws TrainingException if loss or gradient is not finite, or the calling thread is
   *     interrupted
   * @throws IOException if a checkpoint cannot be written, is damaged, or belongs to another
   *     training
   */
  public TrainingReport run(
      I inputs, T targets, I developmentInputs, T developmentTargets, TrainingListener listener)
      throws IOException {
    Examples<I, T> train = new Examples<>(inputs, targets);
    Examples<I, T> development = new Examples<>(developmentInputs, developmentTargets);
    try (Crew crew = new Crew(options.threads())) {
      return new TrainingRun<>(
              model, options, train, development, listener, crew, workers(model, options.threads()))
          .run();
    }
  }

  /**
   * The model's score on examples, the same for any number of threads.
   *
   * @param model the model
   * @param inputs what it is evaluated on
   * @param targets the targets of the same sequences
   * @param threads how many threads compute, the calling one included, at least 1
   */
  public static <I extends Batch<I>, T extends Batch<T>> Score evaluate(
      Trainable<I, T> model, I inputs, T targets, int threads) {
    Examples<I, T> examples = new Examples<>(inputs, targets);
    try (Crew crew = new Crew(threads)) {
      return new Evaluation<>(examples.inputs(), examples.targets(), threads)
          .run(crew, workers(model, threads));
    }
  }

  private static <I extends Batch<I>, T extends Batch<T>> List<Trainable.Worker<I, T>> workers(
      Trainable<I, T> model, int threads) {
    List<Trainable.Worker<I, T>> workers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      workers.add(model.newWorker());
    }
    return workers;
  }
}
