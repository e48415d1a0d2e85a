package dev.heed.examples.benchmarks.report;

import java.util.Locale;

/**
 * A logarithmic axis from one power of ten to another.
 *
 * @param least the lowest power
 * @param most the highest power
 * @param start the pixel of the lowest
 * @param end the pixel of the highest
 */
record Axis(int least, int most, double start, double end) {

  /** The axis that holds all values. */
  static Axis of(double smallest, double largest, double start, double end) {
    int least = (int) Math.floor(Math.log10(smallest) - 0.02);
    int most = (int) Math.ceil(Math.log10(largest) + 0.02);
    return new Axis(least, Math.max(most, least + 1), start, end);
  }

  /** The pixel of a value above 0. */
  double at(double value) {
    return start + (end - start) * (Math.log10(value) - least) / (most - least);
  }

  /** A number as it is written beside an axis or a bar. */
  static String number(double value) {
    if (value >= 1e6) {
      return String.format(Locale.ROOT, "%.0fM", value / 1e6);
    }
    if (value >= 1e4) {
      return String.format(Locale.ROOT, "%.0fk", value / 1e3);
    }
    return String.format(Locale.ROOT, value < 1 ? "%.2g" : value < 10 ? "%.1f" : "%.0f", value);
  }
}
