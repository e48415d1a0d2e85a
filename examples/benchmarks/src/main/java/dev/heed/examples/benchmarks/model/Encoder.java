package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Path;

/** One declared model behind a type that all of them share. */
public interface Encoder {

  /** Draws weights with a fixed seed and writes them, with the vocabulary of {@link Words}. */
  void create(Path weights) throws IOException;

  /** The words that its inputs are made of. */
  Words words();

  /**
   * The floating-point operations of the matrix products of one forward pass over n words, two for
   * a multiplication with its addition; nothing else counts, so that a share of the peak is never
   * flattered.
   */
  long flops(int n);

  /** Loads weights into a session that labels without allocating. */
  Labelling load(Path weights) throws IOException;

  /** Reads the weights without making a model of them. */
  LoadedWeights loaded(Path weights) throws IOException;

  /**
   * Prepares training from the seed of {@link #create}.
   *
   * @param length the words of each example
   * @param steps how many steps each run trains
   */
  TrainingRuns newTraining(int length, int steps);
}
