package dev.heed.runtime.sequence;

import dev.heed.runtime.kernel.Rows;

/**
 * One step of a decoder, which generated code implements: the scores of the next symbol of several
 * hypotheses over one input. What earlier steps computed is kept in caches and never computed
 * again. Not thread-safe.
 */
public interface Decoder {

  /**
   * Scores what may come next.
   *
   * @param hypotheses the symbols so far, each step one more than at the step before
   * @return a row of logits for each hypothesis, {@code [count, vocabulary]}, which last until the
   *     next call
   */
  Rows step(Hypotheses hypotheses);

  /** How many symbols there are, the boundary (symbol 0) counted. */
  int vocabulary();

  /** The longest sequence in symbols, without the boundary. */
  int longest();
}
