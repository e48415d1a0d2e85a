package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Work;
import java.util.List;

/** The table of language models of four sizes. */
record DecodingTable(Measurements measurements) {

  /** Markdown; nothing if nothing was measured. */
  String markdown() {
    List<Cell> cells =
        measurements.cells().stream()
            .filter(cell -> cell.work() == Work.DECODING && cell.model().size().isPresent())
            .toList();
    if (cells.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Greedy decoding with a cache\n\n");
    text.append("| | size | symbols | µs a symbol | symbols a second | heap bytes a call |\n");
    text.append("|---|---|---:|---:|---:|---:|\n");
    for (Cell cell : cells) {
      double micros = measurements.micros(cell).orElseThrow() / cell.amount();
      text.append(
          "| %s | %s | %d | %s | %s | %s |\n"
              .formatted(
                  new Series(cell.variant(), cell.peer()).title(),
                  cell.model().size().orElseThrow().word(),
                  cell.amount(),
                  Numbers.of(micros),
                  Numbers.of(1e6 / micros),
                  measurements.bytes(cell).map(Numbers::whole).orElse("")));
    }
    return text.toString();
  }
}
