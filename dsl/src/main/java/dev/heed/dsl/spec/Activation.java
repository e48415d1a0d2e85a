package dev.heed.dsl.spec;

/** A function that is applied to each element. */
public enum Activation {
  /** The element itself. */
  NONE,
  /** max(0, x). */
  RELU,
  /** x · Φ(x) with the normal distribution Φ, in its erf form. */
  GELU
}
