package dev.heed.runtime.encode;

import java.io.IOException;

/**
 * A file of inputs or of a vocabulary that cannot be used; the message says which, where, and what
 * would be right.
 */
public final class InputFileException extends IOException {

  private static final long serialVersionUID = 1;

  /** With one clear message. */
  public InputFileException(String message) {
    super(message);
  }

  /** With one clear message and what it was concluded from. */
  public InputFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
