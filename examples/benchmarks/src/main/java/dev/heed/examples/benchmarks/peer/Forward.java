package dev.heed.examples.benchmarks.peer;

/** The forward pass of one encoder on one input, on one thread. Everything is prepared. */
public interface Forward extends AutoCloseable {

  /** Answers; what is returned depends on the answer, so that nothing can be left out. */
  float run() throws Exception;

  /** The probabilities of the answer of the last run, {@code [n, labels]}. */
  float[][] probabilities() throws Exception;

  @Override
  default void close() {}
}
