package dev.heed.processor.graph;

/** {@code 1 / (1 + exp(−score))}. */
public record SigmoidNormaliser() implements Normaliser {

  @Override
  public String toString() {
    return "sigmoid";
  }
}
