package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The table and the chart of the four sizes, of one kind of work with one activation. */
record Section(Measurements measurements, Work work, Activation activation) {

  boolean isEmpty() {
    return cells().isEmpty();
  }

  String title() {
    return (work == Work.FORWARD ? "One forward pass, " : "One step of training, ")
        + (activation == Activation.RELU ? "ReLU" : "GELU");
  }

  String chartFile() {
    return "%s-%s.svg".formatted(work, activation).toLowerCase(Locale.ROOT);
  }

  String markdown() {
    String last =
        work == Work.FORWARD ? " GFLOP/s | of the peak | heap bytes a call |" : " steps a second |";
    StringBuilder text = new StringBuilder();
    text.append("\n## ").append(title()).append("\n\n![").append(title()).append("](");
    text.append(chartFile()).append(")\n\n");
    text.append("| | size | µs | least to most |").append(last).append('\n');
    text.append("|---|---|---:|---:|").append(work == Work.FORWARD ? "---:|---:|---:|" : "---:|");
    text.append('\n');
    for (Size size : Size.values()) {
      for (Series series : Series.of(cells())) {
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
    String size = cell.model().size().orElseThrow().word();
    text.append("| %s | %s | %s ".formatted(series.title(), size, Numbers.of(micros.get())));
    text.append("| %s to %s ".formatted(Numbers.of(range[0]), Numbers.of(range[1])));
    if (work == Work.TRAINING) {
      text.append("| ").append(Numbers.of(1e6 / micros.get())).append(" |\n");
      return;
    }
    text.append("| ").append(Ratios.gigaflops(measurements, cell).map(Numbers::of).orElse(""));
    text.append(" | ").append(Ratios.share(measurements, cell).map(Numbers::percent).orElse(""));
    text.append(" | ").append(measurements.bytes(cell).map(Numbers::whole).orElse(""));
    text.append(" |\n");
  }

  BarChart chart() {
    List<Series> all = Series.ofChart(cells());
    List<BarChart.Group> groups = new ArrayList<>();
    for (Size size : Size.values()) {
      List<OptionalDouble> values = new ArrayList<>();
      for (Series series : all) {
        Optional<Double> micros = measurements.micros(cell(series, size));
        values.add(micros.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
      }
      if (values.stream().anyMatch(OptionalDouble::isPresent)) {
        groups.add(new BarChart.Group(size.word(), values));
      }
    }
    return new BarChart(title() + ", µs", all.stream().map(Series::title).toList(), groups);
  }

  private Cell cell(Series series, Size size) {
    return Cell.full(work, series.variant(), series.peer(), Model.of(size, activation));
  }

  private List<Cell> cells() {
    return measurements.cells().stream()
        .filter(cell -> cell.work() == work && cell.model().activation() == activation)
        .filter(cell -> cell.model().size().isPresent())
        .toList();
  }
}
