package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.model.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Everything a run measured, and why what is missing is missing. Not thread-safe. */
public final class Measurements {

  private final Map<Cell, List<Timing>> timings = new LinkedHashMap<>();
  private final Map<Cell, String> failures = new LinkedHashMap<>();
  private final List<Peak> peaks = new ArrayList<>();

  private final Map<Start, Map<Size, List<Double>>> starts = new EnumMap<>(Start.class);

  void addStart(Start start, Size size, double millis) {
    starts
        .computeIfAbsent(start, key -> new EnumMap<>(Size.class))
        .computeIfAbsent(size, key -> new ArrayList<>())
        .add(millis);
  }

  /** The median milliseconds of a process that answers one input; empty if it did not run. */
  public Optional<Double> startMillis(Start start, Size size) {
    return median(
        starts.getOrDefault(start, Map.of()).getOrDefault(size, List.of()), millis -> millis);
  }

  void add(Cell cell, Timing timing) {
    timings.computeIfAbsent(cell, key -> new ArrayList<>()).add(timing);
  }

  void fail(Cell cell, String reason) {
    failures.put(cell, reason);
  }

  void add(Peak peak) {
    peaks.add(peak);
  }

  /** The median over the forks, in microseconds; empty if the cell was not measured. */
  public Optional<Double> micros(Cell cell) {
    return median(timings.getOrDefault(cell, List.of()), Timing::micros);
  }

  /** The fewest and the most microseconds of all forks; empty if the cell was not measured. */
  public Optional<double[]> range(Cell cell) {
    double[] sorted = sorted(timings.getOrDefault(cell, List.of()), Timing::micros);
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(new double[] {sorted[0], sorted[sorted.length - 1]});
  }

  /** The median over the forks of what a call allocates, in bytes. */
  public Optional<Double> bytes(Cell cell) {
    return median(timings.getOrDefault(cell, List.of()), Timing::bytes);
  }

  /** The share of the forks whose calls allocated nothing; empty if none told. */
  public Optional<Double> allocationFree(Cell cell) {
    List<Timing> told =
        timings.getOrDefault(cell, List.of()).stream()
            .filter(timing -> !Double.isNaN(timing.bytes()))
            .toList();
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            (double) told.stream().filter(timing -> timing.bytes() == 0).count() / told.size());
  }

  /** What could not be measured, and why. */
  public Map<Cell, String> failures() {
    return failures;
  }

  /** Every cell that was measured. */
  public List<Cell> cells() {
    return List.copyOf(timings.keySet());
  }

  /** The median of one figure of the C program; empty if it did not run. */
  public Optional<Double> peak(ToDoubleFunction<Peak> figure) {
    return median(peaks, figure);
  }

  /** The vector instructions that the C program was compiled for; empty if it did not run. */
  public Optional<String> vector() {
    return peaks.stream().map(Peak::vector).findFirst();
  }

  private static <T> Optional<Double> median(List<T> values, ToDoubleFunction<T> figure) {
    double[] sorted = sorted(values, figure);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }

  private static <T> double[] sorted(List<T> values, ToDoubleFunction<T> figure) {
    return values.stream().mapToDouble(figure).sorted().toArray();
  }
}
