package dev.heed.runtime.encode;

/**
 * Several sequences laid end to end without padding ("ragged"): rows {@code start(s)} to {@code
 * start(s + 1)} belong to sequence {@code s}. A batch is reused: it is cleared and filled again,
 * and allocates only where it grows. Not thread-safe while it is filled.
 *
 * @param <B> the batch's own type
 */
public interface Batch<B extends Batch<B>> {

  /** How many sequences there are. */
  int sequences();

  /** The first row of a sequence; {@code start(sequences())} is {@link #rows()}. */
  int start(int sequence);

  /** How many rows there are in all sequences together. */
  default int rows() {
    return start(sequences());
  }

  /** Removes all sequences and keeps the room that they had. */
  void clear();

  /** Appends a copy of one sequence of another batch. */
  void append(B source, int sequence);

  /** A new batch of the same kind with nothing in it. */
  B empty();
}
