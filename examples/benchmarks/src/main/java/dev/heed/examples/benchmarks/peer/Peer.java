package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.TrainingRuns;
import java.util.Locale;

/** Who computes. */
public enum Peer {
  HEED,
  ONNXRUNTIME,
  DJL,
  DL4J;

  /** Whether it trains. */
  public boolean trains() {
    return this != ONNXRUNTIME;
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
          case DL4J -> Dl4jForward.open(subject);
        };
    if (this != HEED) {
      try (Forward heed = HEED.open(subject)) {
        Agreement.check(word(), heed, forward);
      }
    }
    return forward;
  }

  /**
   * Prepares training from the same weights and examples and compares the loss of the first step
   * with Heed's.
   *
   * @param n the words of each example
   * @param steps how many steps each run trains
   */
  public TrainingRuns openTraining(Model model, int n, int steps) throws Exception {
    if (this != HEED) {
      double expected = model.encoder().newTraining(n, 1).firstLoss();
      double actual = newTraining(model, n, 1).firstLoss();
      if (!(Math.abs(expected - actual) <= Agreement.TOLERANCE * expected)) {
        throw new IllegalStateException(
            "the first loss of %s is %g, heed's %g".formatted(word(), actual, expected));
      }
    }
    return newTraining(model, n, steps);
  }

  private TrainingRuns newTraining(Model model, int n, int steps) throws Exception {
    try (Subject subject = Subject.of(model, n)) {
      return switch (this) {
        case HEED -> model.encoder().newTraining(n, steps);
        case DJL -> DjlTraining.open(subject, n, steps);
        case DL4J -> Dl4jTraining.open(subject, n, steps);
        case ONNXRUNTIME ->
            throw new IllegalArgumentException("ONNX Runtime's Java does not train");
      };
    }
  }
}
