package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.peer.Peer;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Variant;
import dev.heed.examples.benchmarks.run.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table and the chart of one kind of work with one activation. */
record Section(Measurements measurements, Work work, Activation activation) {

  /** Who computed, on which JDK. */
  private record Series(Variant variant, Peer peer) {
    String title() {
      String kernels = peer == Peer.HEED ? " " + variant.word() : "";
      return peer.word() + kernels + ", JDK " + variant.jdk();
    }
  }

  boolean isEmpty() {
    return series().isEmpty();
  }

  String title() {
    return (work == Work.FORWARD ? "One forward pass, " : "One step of training, ")
        + (activation == Activation.RELU ? "ReLU" : "GELU");
  }

  String chartFile() {
    return "%s-%s.svg".formatted(work, activation).toLowerCase(Locale.ROOT);
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("\n## ").append(title()).append("\n\n![").append(title()).append("](");
    text.append(chartFile()).append(")\n\n");
    text.append("| | size | µs | least to most | GFLOP/s | of the peak | heap bytes a call |\n");
    text.append("|---|---|---:|---:|---:|---:|---:|\n");
    for (Size size : Size.values()) {
      for (Series series : series()) {
        row(text, series, cell(series, size));
      }
    }
    return text.toString();
  }

  private void row(StringBuilder text, Series series, Cell cell) {
    Optional<Double> micros = measurements.micros(cell);
    if (micros.isEmpty()) {
      return;
    }
    double[] range = measurements.range(cell).orElseThrow();
    text.append("| %s | %s ".formatted(series.title(), cell.size().word()));
    text.append(
        "| %s | %s to %s ".formatted(number(micros.get()), number(range[0]), number(range[1])));
    text.append("| ").append(Ratios.gigaflops(measurements, cell).map(Section::number).orElse(""));
    text.append(" | ").append(Ratios.share(measurements, cell).map(Section::percent).orElse(""));
    text.append(" | ").append(bytes(measurements.bytes(cell).orElse(Double.NaN))).append(" |\n");
  }

  BarChart chart() {
    List<BarChart.Group> groups = new ArrayList<>();
    for (Size size : Size.values()) {
      List<OptionalDouble> values = new ArrayList<>();
      for (Series series : series()) {
        Optional<Double> micros = measurements.micros(cell(series, size));
        values.add(micros.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
      }
      if (values.stream().anyMatch(OptionalDouble::isPresent)) {
        groups.add(new BarChart.Group(size.word(), values));
      }
    }
    return new BarChart(title() + ", µs", series().stream().map(Series::title).toList(), groups);
  }

  private Cell cell(Series series, Size size) {
    return new Cell(work, series.variant(), series.peer(), size, activation);
  }

  /** Everybody who was measured at any size, Heed first. */
  private List<Series> series() {
    List<Cell> measured = measurements.cells();
    List<Series> series = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      for (Peer peer : Peer.values()) {
        Series candidate = new Series(variant, peer);
        for (Size size : Size.values()) {
          if (!series.contains(candidate) && measured.contains(cell(candidate, size))) {
            series.add(candidate);
          }
        }
      }
    }
    return series;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  private static String bytes(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
