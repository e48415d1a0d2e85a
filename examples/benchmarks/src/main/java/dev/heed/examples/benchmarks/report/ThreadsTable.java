package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Work;
import java.util.List;
import java.util.Locale;

/** How much faster two threads are than one. */
record ThreadsTable(Measurements measurements) {

  private List<Cell> cells() {
    return measurements.cells().stream()
        .filter(cell -> cell.work() == Work.THREADS && cell.amount() == 2)
        .toList();
  }

  /** The table; empty if nothing was measured. */
  String markdown() {
    if (cells().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Two threads by one\n\n| | | |\n|---|---|---:|\n");
    Ratios.peakScaling(measurements)
        .ifPresent(value -> text.append(row("C program", "fused multiply-adds", value)));
    for (Cell cell : cells()) {
      String title = new Series(cell.variant(), cell.peer()).title();
      String size = cell.model().size().orElseThrow().word();
      Ratios.scaling(measurements, cell)
          .ifPresent(value -> text.append(row(title, "labelAll, " + size, value)));
    }
    return text.toString();
  }

  private static String row(String who, String what, double value) {
    return String.format(Locale.ROOT, "| %s | %s | %.2f |%n", who, what, value);
  }
}
