package dev.heed.processor.graph;

/** {@code exp(score) / Σ exp(score)}. */
public record Softmax() implements Normaliser {

  @Override
  public String toString() {
    return "";
  }
}
