package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Path;

/** One declared language model behind a type that all of them share. */
public interface Writer {

  /**
   * Draws weights with the first seed with which the model goes on for as many symbols as it can, and
   * writes them.
   */
  void create(Path weights) throws IOException;

  /** Loads weights into a session. */
  Writing load(Path weights) throws IOException;

  /** Reads the weights without making a model of them. */
  LoadedWeights loaded(Path weights) throws IOException;

  /** A session of a generated model, which goes on from nothing. One thread at a time. */
  @FunctionalInterface
  interface Writing {

    /**
     * Decides greedily on up to so many symbols, without allocating if that is as many as there may
     * be.
     *
     * @return how many there are
     */
    int write(int longest, String[] symbols);
  }
}
