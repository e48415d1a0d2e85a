package dev.heed.examples.phones;

import dev.heed.examples.cli.BadInput;

/** The problem of a text that a test takes for sound. */
final class AssertionProblem {

  private AssertionProblem() {}

  static BadInput of(String message) {
    throw new AssertionError(message);
  }
}
