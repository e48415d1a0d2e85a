package dev.heed.examples.benchmarks.run;

import java.util.List;

/**
 * What one fork measured.
 *
 * @param micros the median over its iterations, in microseconds
 * @param bytes what a call allocates on the heap, in bytes
 */
public record Timing(double micros, double bytes) {

  /** From what {@link #values} gave. */
  static Timing of(List<String> values) {
    return new Timing(Double.parseDouble(values.get(0)), Double.parseDouble(values.get(1)));
  }

  /** The figures for a journal. */
  List<String> values() {
    return List.of(Double.toString(micros), Double.toString(bytes));
  }
}
