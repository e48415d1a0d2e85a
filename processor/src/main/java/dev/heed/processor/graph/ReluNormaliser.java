package dev.heed.processor.graph;

/** {@code max(score, 0)}. */
public record ReluNormaliser() implements Normaliser {

  @Override
  public String toString() {
    return "relu";
  }
}
