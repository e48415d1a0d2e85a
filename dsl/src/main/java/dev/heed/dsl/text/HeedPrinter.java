package dev.heed.dsl.text;

import dev.heed.dsl.spec.ModelSpec;

/** Prints specs as text that parses to the same spec. */
public final class HeedPrinter {

  private HeedPrinter() {}

  /** The text of a {@code .heed} file with one model. */
  public static String print(ModelSpec spec) {
    throw new UnsupportedOperationException("in progress");
  }
}
