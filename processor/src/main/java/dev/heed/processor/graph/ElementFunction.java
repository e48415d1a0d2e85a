package dev.heed.processor.graph;

/** A function of one element. */
public enum ElementFunction {
  /** max(0, x). */
  RELU(true),
  /** x · Φ(x), erf form. */
  GELU(false);

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
}
