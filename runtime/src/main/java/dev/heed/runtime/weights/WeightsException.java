package dev.heed.runtime.weights;

import java.io.IOException;

/** A weights file that cannot be used; the message says which, where, and what would be right. */
public final class WeightsException extends IOException {

  private static final long serialVersionUID = 1;

  /** With one clear message. */
  public WeightsException(String message) {
    super(message);
  }

  /** With one clear message and what it was concluded from. */
  public WeightsException(String message, Throwable cause) {
    super(message, cause);
  }
}
