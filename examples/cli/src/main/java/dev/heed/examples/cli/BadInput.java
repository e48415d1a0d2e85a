package dev.heed.examples.cli;

/**
 * Something that the user gave is wrong: the message names the place, the value and what would be
 * right, and is all that is printed.
 */
public final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A problem with its whole message. */
  public BadInput(String message) {
    super(message);
  }
}
