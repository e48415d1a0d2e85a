package dev.heed.examples.sentiment;

import java.util.Locale;

/** Whether a sentence is for or against what it is about. */
public enum Polarity {
  /** Against it; files write 0. */
  NEGATIVE,
  /** For it; files write 1. */
  POSITIVE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
