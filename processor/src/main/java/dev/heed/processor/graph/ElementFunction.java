package dev.heed.processor.graph;

/** A function of one element. */
public enum ElementFunction {
  /** max(0, x). */
  RELU,
  /** x · Φ(x), erf form. */
  GELU
}
