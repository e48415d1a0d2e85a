package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;
import java.util.ArrayList;
import java.util.List;

/**
 * Does one step of training: a mini-batch in, changed parameters out. What is added up is added up
 * in the order of the shards, whatever thread computed them. Allocates nothing once its buffers
 * have grown.
 *
 * <p>All but a few numbers is computed by the crew, in four rounds: the shards are filled, the rows
 * that they read brought up to date and packed weights renewed; the shards' gradients are computed;
 * they are summed up; the parameters are moved.
 */
final class Stepper<I extends Batch<I>, T extends Batch<T>> {

  /** Some more than threads, so that none waits long for another. */
  private static final int LEAST_PARTS = 8;

  private final Trainable<I, T> model;
  private final I inputs;
  private final T targets;
  private final TrainingOptions options;
  private final Optimiser optimiser;
  private final Crew crew;
  private final List<Trainable.Worker<I, T>> workers;
  private final List<Shard<I, T>> shards = new ArrayList<>();
  private final int parts;
  private final int[] shardStarts;
  private final GradientSum sum;
  private final List<StaleRows> stale = new ArrayList<>();

  // one object each for the whole training
  private final Crew.Task preparing = this::prepare;
  private final Crew.Task accumulating = this::accumulate;
  private final Crew.Task summing = this::sumUp;
  private final Crew.Task moving = this::move;
  private final Crew.Task catchingUp = this::catchUpAll;
  private final Crew.Task exchanging = this::exchangeAverages;
  private final Crew.Task packing = this::pack;

  // what the tasks of a step know of it
  private final MiniBatches batches;
  private float lossScale;
  private float gradientScale;

  Stepper(
      Trainable<I, T> model,
      I inputs,
      T targets,
      MiniBatches batches,
      TrainingOptions options,
      Optimiser optimiser,
      Crew crew,
      List<Trainable.Worker<I, T>> workers) {
    this.model = model;
    this.inputs = inputs;
    this.targets = targets;
    this.batches = batches;
    this.options = options;
    this.optimiser = optimiser;
    this.crew = crew;
    this.workers = workers;
    this.parts = Math.max(LEAST_PARTS, options.shards());
    List<Gradients> gradients = new ArrayList<>();
    for (int shard = 0; shard < options.shards(); shard++) {
      shards.add(new Shard<>(model, inputs, targets));
      gradients.add(shards.get(shard).gradients);
      stale.add(new StaleRows(optimiser, model.parameters().size()));
    }
    this.shardStarts = new int[options.shards() + 1];
    this.sum = new GradientSum(gradients, parts);
  }

  /**
   * Learns from a mini-batch.
   *
   * @return the sum of the losses of its targets in nats, before the step
   * @throws TrainingException if loss or gradient is not finite; the parameters are then as before
   *     the step
   */
  double step(int batch) {
    batches.cutShards(batch, shardStarts);
    crew.run(shards.size() + parts, preparing);
    lossScale = (float) (1.0 / targetCount());
    crew.run(shards.size(), accumulating);
    sum.begin();
    crew.run(parts, summing);
    int step = optimiser.steps() + 1;
    double loss = loss();
    requireFinite("the loss", loss, step);
    double length = sum.length();
    requireFinite("the gradient", length, step);
    gradientScale = length > options.clip() ? (float) (options.clip() / length) : 1f;
    optimiser.beginStep();
    crew.run(parts, moving);
    return loss;
  }

  private void prepare(int task, int thread) {
    // the crew begins at both ends: the long tasks are there
    int before = shards.size() / 2;
    if (task < before) {
      fill(task);
    } else if (task < before + parts) {
      pack(task - before, thread);
    } else {
      fill(task - parts);
    }
  }

  private void fill(int number) {
    Shard<I, T> shard = shards.get(number);
    shard.fill(model, inputs, targets, batches, shardStarts[number], shardStarts[number + 1]);
    model.forEachSparseRow(shard.inputs, stale.get(number));
    stale.get(number).bringUpToDate();
  }

  private void accumulate(int shard, int thread) {
    long seed = Seeds.dropout(options.seed(), optimiser.steps() + 1, shard);
    shards.get(shard).accumulate(workers.get(thread), lossScale, seed);
  }

  private void sumUp(int part, int thread) {
    sum.sum(part);
  }

  private void move(int part, int thread) {
    optimiser.step(sum, gradientScale, part);
  }

  private void catchUpAll(int part, int thread) {
    optimiser.catchUpAll(part, parts);
  }

  private void exchangeAverages(int part, int thread) {
    optimiser.exchangeAverages(part, parts);
  }

  private void pack(int part, int thread) {
    model.parametersChanged(part, parts);
  }

  private double loss() {
    double loss = 0;
    for (int shard = 0; shard < shards.size(); shard++) {
      loss += shards.get(shard).loss;
    }
    return loss;
  }

  /** How many rows the last mini-batch had. */
  int rows() {
    int rows = 0;
    for (int shard = 0; shard < shards.size(); shard++) {
      rows += shards.get(shard).inputs.rows();
    }
    return rows;
  }

  /** How many targets of the last mini-batch count. */
  long targetCount() {
    long count = 0;
    for (int shard = 0; shard < shards.size(); shard++) {
      count += shards.get(shard).count;
    }
    return count;
  }

  /**
   * Brings all parameters up to date and puts their averages, where they are kept, in their place,
   * for evaluating or saving them. {@link #endEvaluation} comes before the next step.
   */
  void beginEvaluation() {
    crew.run(parts, catchingUp);
    if (optimiser.averages()) {
      crew.run(parts, exchanging);
    }
    crew.run(parts, packing);
  }

  /** Puts the parameters back; a step begins with packing them. */
  void endEvaluation() {
    if (optimiser.averages()) {
      crew.run(parts, exchanging);
    }
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
