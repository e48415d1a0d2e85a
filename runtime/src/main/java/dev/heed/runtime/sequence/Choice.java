package dev.heed.runtime.sequence;

/** Decides on the next symbol of one hypothesis. */
@FunctionalInterface
interface Choice {

  /**
   * The symbol that goes on.
   *
   * @param logits a row of finite logits
   * @param count how many of its elements count
   */
  int of(float[] logits, int count);
}
