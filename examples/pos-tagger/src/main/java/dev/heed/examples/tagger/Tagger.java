package dev.heed.examples.tagger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A trained tagger of any architecture. Immutable and thread-safe. */
interface Tagger {

  /** The architecture. */
  Architecture architecture();

  /**
   * The part of speech of each word of a sentence of at most {@link Architecture#longest} words.
   */
  List<Upos> label(List<String> words);

  /** Whether the word has a vector of its own; the others are known by their spelling alone. */
  boolean knows(String word);

  /** Writes everything that {@link Architecture#load} needs to one file. */
  void save(Path file) throws IOException;
}
