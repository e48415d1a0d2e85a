package dev.heed.examples.sentiment;

import dev.heed.examples.cli.EnumLabels;
import java.util.Locale;

/** Whether a sentence is for or against what it is about. */
public enum Polarity {
  /** Against it; files write 0. */
  NEGATIVE,
  /** For it; files write 1. */
  POSITIVE;

  /** Both, by what tables call them. */
  static final EnumLabels<Polarity> LABELS = EnumLabels.of(values(), Polarity::toString);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
