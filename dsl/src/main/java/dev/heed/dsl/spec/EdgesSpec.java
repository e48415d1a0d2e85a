package dev.heed.dsl.spec;

import java.util.OptionalInt;

/**
 * What attention makes of a graph's edges.
 *
 * @param over whether an output considers its own node and those that its edges go to alone
 * @param bias whether scores get a learned number for each type of edge and head
 * @param distance up to which graph distance scores get a learned number for each distance and
 *     head, all that is further sharing one; empty for none
 */
public record EdgesSpec(boolean over, boolean bias, OptionalInt distance) {

  /** Edges count for nothing. */
  public static final EdgesSpec NONE = new EdgesSpec(false, false, OptionalInt.empty());
}
