package dev.heed.examples.benchmarks.model;

import java.util.Locale;

/** The four sizes of encoders. */
public enum Size {
  TINY,
  SMALL,
  MEDIUM,
  LARGE;

  /** The name as it is written in parameters and figures. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
