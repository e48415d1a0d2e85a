package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;

/** One of the parts in which a mini-batch is computed: its examples, its gradients and its loss. */
final class Shard<I extends Batch<I>, T extends Batch<T>> {

  final I inputs;
  final T targets;
  final Gradients gradients;

  /** The sum of the losses of the shard's targets in nats. */
  double loss;

  /** How many targets of the shard count. */
  long count;

  Shard(Trainable<I, T> model, I inputs, T targets) {
    this.inputs = inputs.empty();
    this.targets = targets.empty();
    this.gradients = new Gradients(model.parameters().declarations());
  }

  /** Takes the sequences at some places of the order. */
  void fill(Trainable<I, T> model, I from, T wanted, MiniBatches batches, int start, int end) {
    inputs.clear();
    targets.clear();
    count = 0;
    for (int place = start; place < end; place++) {
      int sequence = batches.sequence(place);
      inputs.append(from, sequence);
      targets.append(wanted, sequence);
      count += model.countTargets(wanted, sequence);
    }
  }

  /** Computes loss and gradients; without sequences both are zero. */
  void accumulate(Trainable.Worker<I, T> worker, float scale, long dropoutSeed) {
    gradients.clear();
    loss =
        inputs.sequences() == 0
            ? 0
            : worker.accumulate(inputs, targets, scale, dropoutSeed, gradients);
  }
}
