package dev.heed.dsl.spec;

/**
 * Brings each vector to one size, then scales it by a learned vector.
 *
 * @param kind how
 * @param epsilon what is added to the variance or the mean square before its root is taken
 */
public record NormSpec(Kind kind, double epsilon) implements LayerSpec {

  /** The ε where a declaration names none. */
  public static final double DEFAULT_EPSILON = 1e-5;

  /** How a vector is normalised. */
  public enum Kind {
    /** LayerNorm: to mean 0 and (biased) variance 1; a learned shift is added too. */
    LAYER,
    /** RMSNorm: to a mean square of 1. */
    RMS
  }

  /** A LayerNorm. */
  public NormSpec(double epsilon) {
    this(Kind.LAYER, epsilon);
  }
}
