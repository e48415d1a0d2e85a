package dev.heed.dsl.spec;

/**
 * LayerNorm: each vector is brought to mean 0 and (biased) variance 1, then scaled and shifted by
 * learned vectors.
 *
 * @param epsilon what is added to the variance before its root is taken
 */
public record NormSpec(double epsilon) implements LayerSpec {

  /** The ε where a declaration names none. */
  public static final double DEFAULT_EPSILON = 1e-5;
}
