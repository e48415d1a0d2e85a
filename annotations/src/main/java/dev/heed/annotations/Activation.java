package dev.heed.annotations;

/** A function that is applied to each element; a constant is the language's word in capitals. */
public enum Activation {
  /** The element itself. */
  NONE,
  /** max(0, x). */
  RELU,
  /** x · Φ(x) with the normal distribution Φ, in its erf form. */
  GELU
}
