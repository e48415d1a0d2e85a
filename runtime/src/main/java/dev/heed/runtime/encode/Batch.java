package dev.heed.runtime.encode;

/**
 * Sequences that are cleared and filled again: a batch allocates only where it grows. Not
 * thread-safe while it is filled.
 *
 * @param <B> the batch's own type
 */
public interface Batch<B extends Batch<B>> extends Sequences {

  /** Removes all sequences and keeps the room that they had. */
  void clear();

  /** Appends a copy of one sequence of another batch. */
  void append(B source, int sequence);

  /** A new batch of the same kind with nothing in it. */
  B empty();
}
