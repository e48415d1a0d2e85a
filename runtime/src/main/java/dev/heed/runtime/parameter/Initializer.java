package dev.heed.runtime.parameter;

/** How a parameter is filled before training. */
public sealed interface Initializer {

  /**
   * The same value everywhere: 0 for biases, 1 for the gains of a normalisation.
   *
   * @param value that value
   */
  record Constant(float value) implements Initializer {}

  /**
   * Uniform in [−bound, bound): for a matrix {@code [out, in]}, Glorot and Bengio (2010) take √(6 /
   * (in + out)).
   *
   * @param bound the bound, above 0
   */
  record Uniform(float bound) implements Initializer {}

  /**
   * Normal with mean 0.
   *
   * @param deviation the standard deviation, above 0
   */
  record Normal(float deviation) implements Initializer {}
}
