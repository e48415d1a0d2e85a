package dev.heed.processor.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A function of one element. */
public enum ElementFunction {
  /** x itself; only where something else is done along, as in a gate. */
  NONE(true),
  /** max(0, x). */
  RELU(true),
  /** x · Φ(x), erf form. */
  GELU(false),
  /** x · σ(2√(2/π) · (x + 0.044715 x³)), tanh form. */
  GELU_TANH(false),
  /** x · σ(x). */
  SILU(false),
  /** The hyperbolic tangent. */
  TANH(true),
  /** σ(x) = 1 / (1 + e⁻ˣ). */
  SIGMOID(true);

  private final boolean derivedFromResult;

  ElementFunction(boolean derivedFromResult) {
    this.derivedFromResult = derivedFromResult;
  }

  /**
   * Whether the derivative follows from what the function returned. Then nobody reads what it was
   * applied to, and a product may apply it before it writes.
   */
  public boolean derivedFromResult() {
    return derivedFromResult;
  }

  /** The name as a part of a method's, such as {@code GeluTanh}. */
  public String camelCase() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** The name as the beginning of a method's, such as {@code geluTanh}. */
  public String methodName() {
    String name = camelCase();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
