package dev.heed.annotations;

/** A function that is applied to each element; a constant is the language's word in capitals. */
public enum Activation {
  /** The element itself. */
  NONE,
  /** max(0, x). */
  RELU,
  /** x · Φ(x) with the normal distribution Φ, in its erf form. */
  GELU,
  /** x · σ(2√(2/π) · (x + 0.044715 x³)): GELU in its tanh form, x/2 · (1 + tanh √(2/π)(…)). */
  GELU_TANH,
  /** x · σ(x), also called swish, with σ the logistic function. */
  SILU,
  /** The hyperbolic tangent, −1 to 1. */
  TANH,
  /** The logistic function σ(x) = 1 / (1 + e⁻ˣ), 0 to 1. */
  SIGMOID
}
