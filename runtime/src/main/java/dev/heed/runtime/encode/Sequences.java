package dev.heed.runtime.encode;

/**
 * Rows of several sequences, laid end to end without padding ("ragged"): rows {@code start(s)} to
 * {@code start(s + 1)} belong to sequence {@code s}.
 */
public interface Sequences {

  /** How many sequences there are. */
  int sequences();

  /** The first row of a sequence; {@code start(sequences())} is {@link #rows()}. */
  int start(int sequence);

  /** How many rows there are in all sequences together. */
  default int rows() {
    return start(sequences());
  }
}
