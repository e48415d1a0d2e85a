package dev.heed.processor.graph;

import java.util.List;

/** One step on the way from queries and keys to the weights of values. */
public sealed interface ScoreStep permits Score, ScoreEdit, Normaliser {

  /** The parameters that are read. */
  default List<ParameterId> parameters() {
    return List.of();
  }

  /** States what must hold of the parameters' shapes. */
  default void verify(Expectations expect, Heads heads) {}
}
