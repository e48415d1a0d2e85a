package dev.heed.examples.benchmarks.report;

import java.util.Locale;

/** Numbers as tables show them. */
final class Numbers {

  private Numbers() {}

  static String of(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** A whole number; nothing for NaN. */
  static String whole(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%,.0f", value);
  }
}
