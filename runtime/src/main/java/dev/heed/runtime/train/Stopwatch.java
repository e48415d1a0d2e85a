package dev.heed.runtime.train;

/** How fast a training is and how long it will take; a resume starts the measurement anew. */
final class Stopwatch {

  private static final double NANOS = 1e9;

  private final TrainingState state;
  private final int steps;
  private final long start = System.nanoTime();
  private final long earlierNanos;
  private final int earlierSteps;
  private final long earlierTokens;

  /** Starts now, for a training of that many steps. */
  Stopwatch(TrainingState state, int steps) {
    this.state = state;
    this.steps = steps;
    this.earlierNanos = state.earlierNanos;
    this.earlierSteps = state.step;
    this.earlierTokens = state.tokens;
  }

  /** The time since the start or the resume. */
  double seconds() {
    return (System.nanoTime() - start) / NANOS;
  }

  /** The time of the whole training, that before a resume included. */
  double totalSeconds() {
    return seconds() + earlierNanos / NANOS;
  }

  double tokensPerSecond() {
    return (state.tokens - earlierTokens) / Math.max(seconds(), 1 / NANOS);
  }

  /** The time to the last step if the others take as long as those so far did. */
  double secondsLeft() {
    int done = Math.max(1, state.step - earlierSteps);
    return seconds() / done * (steps - state.step);
  }

  /** Notes the time so far in the state. */
  void store() {
    state.earlierNanos = earlierNanos + System.nanoTime() - start;
  }
}
