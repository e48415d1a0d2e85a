package dev.heed.examples.benchmarks.report;

import java.util.List;

/** The colours of charts. */
final class Colours {

  static final String INK = "#222222";
  static final String PALE = "#d8d8d8";

  private static final List<String> SERIES =
      List.of(
          "#1f5fa8", "#d9691e", "#3a8a4d", "#8a4fa0", "#6db3e8", "#f0b27a", "#93cf9f", "#c9a5d8",
          "#0b2d55", "#7a3a0d", "#1d4a29", "#4c2a59");

  private Colours() {}

  /** The colour of a series; there are twelve, for three variants of four who compute. */
  static String of(int series) {
    return SERIES.get(series);
  }
}
