package dev.heed.examples.benchmarks.peer;

import java.util.Locale;

/** Who computes. */
public enum Peer {
  HEED,
  ONNXRUNTIME,
  DJL;

  /** Whether steps of training can be measured. */
  public boolean trains() {
    return this == HEED;
  }

  /** The name as it is written in parameters and figures. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The peer of that name. */
  public static Peer of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Opens the forward pass and compares its answer with Heed's.
   *
   * @throws IllegalStateException if the two differ by more than {@link Agreement#TOLERANCE}
   */
  public Forward open(Subject subject) throws Exception {
    Forward forward =
        switch (this) {
          case HEED -> HeedForward.open(subject);
          case ONNXRUNTIME -> OnnxRuntimeForward.open(subject);
          case DJL -> DjlForward.open(subject);
        };
    if (this != HEED) {
      try (Forward heed = HEED.open(subject)) {
        Agreement.check(word(), heed, forward);
      }
    }
    return forward;
  }
}
