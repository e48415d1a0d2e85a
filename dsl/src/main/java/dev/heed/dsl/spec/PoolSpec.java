package dev.heed.dsl.spec;

/**
 * All vectors of an input become one.
 *
 * @param kind how
 */
public record PoolSpec(Kind kind) implements LayerSpec {

  /** How vectors become one. */
  public enum Kind {
    /** Their mean, element by element. */
    MEAN,
    /** The largest of each element. */
    MAX,
    /** The first vector. */
    FIRST,
    /** Their sum, each weighted by the softmax over its dot product with a learned query. */
    ATTENTION
  }
}
