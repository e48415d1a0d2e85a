package dev.heed.processor.plan;

import java.util.Optional;

/** A step from queries and keys to the weights of values, called by attention head by head. */
public interface ScoreKernel extends Kernel {

  /** What the step adds to the name of an attention, empty for what is usual. */
  String suffix();

  /** Whether the weights that it makes are still to be multiplied with a share of each query. */
  default boolean shares() {
    return false;
  }

  /** Whether it looks at the places of queries and keys. */
  default boolean looksAtPlaces() {
    return false;
  }

  /**
   * The step's backward pass; empty where gradients pass through.
   *
   * @param adds whether gradients of keys are added to, since several calls make one sum
   */
  Optional<Kernel> gradient(boolean adds);
}
