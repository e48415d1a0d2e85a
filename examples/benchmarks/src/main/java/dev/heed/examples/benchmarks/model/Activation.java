package dev.heed.examples.benchmarks.model;

import java.util.Locale;

/** What stands between the two fully connected layers of an encoder. */
public enum Activation {
  RELU,
  GELU;

  /** The name as it is written in parameters and figures. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The activation of that name. */
  public static Activation of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
