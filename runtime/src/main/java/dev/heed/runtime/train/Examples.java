package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import java.util.Arrays;

/**
 * Inputs and the targets of the same sequences.
 *
 * @param inputs the inputs
 * @param targets the targets, as many sequences
 */
record Examples<I extends Batch<I>, T extends Batch<T>>(I inputs, T targets) {

  Examples {
    if (inputs.sequences() != targets.sequences()) {
      throw new IllegalArgumentException(
          "there are %d sequences of inputs and %d of targets; each needs both"
              .formatted(inputs.sequences(), targets.sequences()));
    }
  }

  /** The sequences that have a target: the others teach nothing. */
  int[] taught(Trainable<I, T> model) {
    int[] sequences = new int[inputs.sequences()];
    int count = 0;
    for (int sequence = 0; sequence < sequences.length; sequence++) {
      if (model.countTargets(targets, sequence) > 0) {
        sequences[count++] = sequence;
      }
    }
    return Arrays.copyOf(sequences, count);
  }
}
