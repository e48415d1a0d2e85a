package dev.heed.dsl.spec;

/** How attention tells where a vector stands relative to another. */
public sealed interface RelativePositionSpec {

  /** It does not. */
  record None() implements RelativePositionSpec {}

  /**
   * Queries and keys are turned by angles that grow with their positions (RoPE): component i and
   * component i + width/2 by {@code p / base^(2i/width)}.
   *
   * @param base how much slower the last pair turns than the first
   */
  record Rotary(double base) implements RelativePositionSpec {

    /** The base of Su et al. (2021). */
    public static final double DEFAULT_BASE = 10_000;
  }

  /** Scores get less by the distance, with a slope for each head (ALiBi). */
  record Alibi() implements RelativePositionSpec {}

  /**
   * A learned bias for each head and each bucket of distances (T5): half of the buckets are for
   * single distances, the others for ranges that grow by a factor. Unless attention is causal, half
   * of all are for vectors behind.
   *
   * @param buckets how many there are
   * @param distance from which distance on all are in one bucket
   */
  record Buckets(int buckets, int distance) implements RelativePositionSpec {

    /** How many T5 has. */
    public static final int DEFAULT_BUCKETS = 32;

    /** The distance of T5. */
    public static final int DEFAULT_DISTANCE = 128;

    /** How many distances to one side have a bucket of their own. */
    public int exact(boolean causal) {
      return (causal ? buckets : buckets / 2) / 2;
    }
  }
}
