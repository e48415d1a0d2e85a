package dev.heed.examples.tagger;

import dev.heed.runtime.weights.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A trained tagger of any architecture. Immutable and thread-safe. */
interface Tagger {

  /** The architecture. */
  Architecture architecture();

  /**
   * The part of speech of each word of sentences, each of 1 to {@link Architecture#longest} words.
   */
  List<List<Upos>> labelAll(List<List<String>> sentences);

  /** How sure it is of its tags, for one thread. */
  Certainty certainty();

  /** Whether the word has a vector of its own; the others are known by their spelling alone. */
  boolean knows(String word);

  /**
   * Writes everything that {@link Architecture#load} needs to one file.
   *
   * @param storage how the weights lie in it
   */
  void save(Path file, Storage storage) throws IOException;
}
