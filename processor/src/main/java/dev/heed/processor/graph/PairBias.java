package dev.heed.processor.graph;

import java.util.List;

/**
 * Adds to the score a learned number for what is between query and key.
 *
 * @param of what is between them
 * @param table the parameter, {@code [kinds, heads]}
 * @param kinds how many kinds are told apart; what is beyond the last counts as the last
 */
public record PairBias(Between of, ParameterId table, int kinds) implements ScoreEdit {

  /** What there may be between two nodes of a graph. */
  public enum Between {
    /** No edge, or an edge of a type. */
    EDGE,
    /** The number of edges on the shortest way. */
    DISTANCE
  }

  @Override
  public List<ParameterId> parameters() {
    return List.of(table);
  }

  @Override
  public void verify(Expectations expect, Heads heads) {
    expect.shape(table, kinds, heads.count());
  }

  @Override
  public String toString() {
    return (of == Between.EDGE ? "edge bias " : "distance bias ") + table;
  }
}
