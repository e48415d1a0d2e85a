package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores a model on examples, in chunks that follow from the examples alone; their scores are added
 * up in order, so that the result does not depend on the threads.
 */
final class Evaluation<I extends Batch<I>, T extends Batch<T>> {

  /** Rows of a chunk: activations of a small model's chunk stay in the second-level cache. */
  private static final int ROWS = 512;

  private final I inputs;
  private final T targets;
  private final List<I> inputChunks = new ArrayList<>();
  private final List<T> targetChunks = new ArrayList<>();
  private final int[] starts;

  Evaluation(I inputs, T targets, int threads) {
    this.inputs = inputs;
    this.targets = targets;
    for (int thread = 0; thread < threads; thread++) {
      inputChunks.add(inputs.empty());
      targetChunks.add(targets.empty());
    }
    this.starts = chunks(inputs);
  }

  private static int[] chunks(Batch<?> examples) {
    List<Integer> starts = new ArrayList<>();
    for (int sequence = 0; sequence < examples.sequences(); sequence++) {
      boolean full =
          !starts.isEmpty()
              && examples.start(sequence + 1) - examples.start(starts.get(starts.size() - 1))
                  > ROWS;
      if (starts.isEmpty() || full) {
        starts.add(sequence);
      }
    }
    starts.add(examples.sequences());
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The score of all examples. */
  Score run(Crew crew, List<Trainable.Worker<I, T>> workers) {
    Score[] scores = new Score[starts.length - 1];
    crew.run(
        scores.length,
        (chunk, thread) -> {
          I input = inputChunks.get(thread);
          T target = targetChunks.get(thread);
          input.clear();
          target.clear();
          for (int sequence = starts[chunk]; sequence < starts[chunk + 1]; sequence++) {
            input.append(inputs, sequence);
            target.append(targets, sequence);
          }
          scores[chunk] = new Score();
          workers.get(thread).evaluate(input, target, scores[chunk]);
        });
    Score sum = new Score();
    for (Score score : scores) {
      sum.add(score);
    }
    return sum;
  }
}
