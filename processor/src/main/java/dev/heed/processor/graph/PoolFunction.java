package dev.heed.processor.graph;

/** How the rows of a sequence become one, element by element. */
public enum PoolFunction {
  /** Their mean. */
  MEAN,
  /** The largest. */
  MAX,
  /** That of the first row. */
  FIRST
}
