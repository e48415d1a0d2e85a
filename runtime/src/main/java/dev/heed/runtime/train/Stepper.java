package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;
import java.util.ArrayList;
import java.util.List;

/**
 * Does one step of training: a mini-batch in, changed parameters out. What is added up is added up
 * in the order of the shards, whatever thread computed them. Allocates nothing once its buffers
 * have grown, but what handing over to threads takes.
 */
final class Stepper<I extends Batch<I>, T extends Batch<T>> {

  private final Trainable<I, T> model;
  private final I inputs;
  private final T targets;
  private final TrainingOptions options;
  private final AdamW optimiser;
  private final Crew crew;
  private final List<Trainable.Worker<I, T>> workers;
  private final List<Shard<I, T>> shards = new ArrayList<>();
  private final int[] shardStarts;
  private final SparseRowVisitor announce;

  Stepper(
      Trainable<I, T> model,
      I inputs,
      T targets,
      TrainingOptions options,
      AdamW optimiser,
      Crew crew,
      List<Trainable.Worker<I, T>> workers) {
    this.model = model;
    this.inputs = inputs;
    this.targets = targets;
    this.options = options;
    this.optimiser = optimiser;
    this.crew = crew;
    this.workers = workers;
    for (int shard = 0; shard < options.shards(); shard++) {
      shards.add(new Shard<>(model, inputs, targets));
    }
    this.shardStarts = new int[options.shards() + 1];
    this.announce = optimiser::announce;
  }

  /**
   * Learns from a mini-batch.
   *
   * @return the sum of the losses of its targets in nats, before the step
   * @throws TrainingException if loss or gradient is not finite; the parameters are then as before
   *     the step
   */
  double step(MiniBatches batches, int batch) {
    fill(batches, batch);
    bringUpToDate();
    float scale = (float) (1.0 / targetCount());
    int step = optimiser.steps() + 1;
    crew.run(
        shards.size(),
        (shard, thread) ->
            shards
                .get(shard)
                .accumulate(
                    workers.get(thread), scale, Seeds.dropout(options.seed(), step, shard)));
    double loss = 0;
    Gradients sum = shards.get(0).gradients;
    for (int shard = 0; shard < shards.size(); shard++) {
      loss += shards.get(shard).loss;
      if (shard > 0) {
        sum.add(shards.get(shard).gradients);
      }
    }
    requireFinite("the loss", loss, step);
    double norm = GradientNorm.of(sum);
    requireFinite("the gradient", norm, step);
    float clipped = norm > options.clip() ? (float) (options.clip() / norm) : 1f;
    optimiser.beginStep();
    crew.run(shards.size(), (part, thread) -> optimiser.step(sum, clipped, part, shards.size()));
    return loss;
  }

  /** How many rows the last mini-batch had. */
  int rows() {
    int rows = 0;
    for (Shard<I, T> shard : shards) {
      rows += shard.inputs.rows();
    }
    return rows;
  }

  /** How many targets of the last mini-batch count. */
  long targetCount() {
    long count = 0;
    for (Shard<I, T> shard : shards) {
      count += shard.count;
    }
    return count;
  }

  /** Brings all parameters up to date, for evaluating or saving them. */
  void bringAllUpToDate() {
    crew.run(shards.size(), (part, thread) -> optimiser.catchUpAll(part, shards.size()));
    model.parametersChanged();
  }

  private void fill(MiniBatches batches, int batch) {
    batches.cutShards(batch, shardStarts);
    for (int shard = 0; shard < shards.size(); shard++) {
      shards
          .get(shard)
          .fill(model, inputs, targets, batches, shardStarts[shard], shardStarts[shard + 1]);
    }
  }

  private void bringUpToDate() {
    optimiser.clearAnnounced();
    for (Shard<I, T> shard : shards) {
      model.forEachSparseRow(shard.inputs, announce);
    }
    crew.run(shards.size(), (part, thread) -> optimiser.catchUp(part, shards.size()));
    model.parametersChanged();
  }

  private void requireFinite(String what, double value, int step) {
    if (!Double.isFinite(value)) {
      throw new TrainingException(
          "%s is %s at step %d; try a learning rate below %s, a longer warm-up than %s of the steps or a clip below %s"
              .formatted(
                  what,
                  value,
                  step,
                  options.learningRate(),
                  options.warmUpShare(),
                  options.clip()));
    }
  }
}
