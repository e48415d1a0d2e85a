package dev.heed.runtime.label;

/** How often targets count in the loss. */
final class Weights {

  private Weights() {}

  /** Refuses what is no weight. */
  static void check(float weight) {
    if (!(weight >= 0) || Float.isInfinite(weight)) {
      throw new IllegalArgumentException("weight is " + weight + ", must be 0 or more and finite");
    }
  }
}
