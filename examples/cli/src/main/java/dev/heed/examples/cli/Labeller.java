package dev.heed.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained model of any family. Immutable and thread-safe.
 *
 * @param <I> what an input is
 * @param <A> what an answer is
 */
public interface Labeller<I, A> {

  /** The model's simple name. */
  String name();

  /** The answer to each input, in order. */
  List<A> labelAll(List<I> inputs);

  /** Writes everything that is needed to load it to one file. */
  void save(Path file) throws IOException;
}
