package dev.heed.runtime.train;

/** Training cannot go on; the message names the step and what to try. */
public final class TrainingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Training stopped for the reason in the message. */
  public TrainingException(String message) {
    super(message);
  }
}
