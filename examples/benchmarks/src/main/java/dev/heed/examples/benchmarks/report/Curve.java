package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.run.Cell;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A table and a chart of something that grows.
 *
 * @param file the name of the chart's file
 * @param title what is shown, with the unit
 * @param across what grows
 * @param belongs which cells are shown
 * @param place how far a cell is to the right
 * @param value the number of a cell with its microseconds
 */
record Curve(
    String file,
    String title,
    String across,
    Predicate<Cell> belongs,
    ToIntFunction<Cell> place,
    BiFunction<Cell, Double, Double> value) {

  /** All that a run may have measured. */
  static List<Curve> all() {
    List<Curve> curves = new ArrayList<>();
    for (Size size : Size.values()) {
      curves.add(
          new Curve(
              "batch-" + size.word() + ".svg",
              "Inputs a second in a batch, " + size.word() + ", unequal lengths",
              "inputs in the batch",
              cell -> cell.work() == Work.BATCH && cell.model().size().orElseThrow() == size,
              Cell::amount,
              (cell, micros) -> cell.amount() / micros * 1e6));
    }
    curves.add(
        new Curve(
            "growth-n.svg",
            "Microseconds a word by the length of the input, d = 64, 2 layers",
            "words n",
            cell -> cell.model() == Model.LONG,
            Cell::amount,
            (cell, micros) -> micros / cell.amount()));
    curves.add(
        new Curve(
            "growth-window.svg",
            "Microseconds a word where each considers 16 on each side, d = 64, 2 layers",
            "words n",
            cell -> cell.model() == Model.LOCAL,
            Cell::amount,
            (cell, micros) -> micros / cell.amount()));
    curves.add(
        new Curve(
            "growth-d.svg",
            "GFLOP/s by the width, n = 32, 2 layers",
            "width d",
            cell -> cell.model().name().startsWith("WIDTH_"),
            cell -> cell.model().dimensions().width(),
            (cell, micros) -> cell.model().encoder().flops(cell.amount()) / micros * 1e-3));
    curves.add(
        new Curve(
            "growth-decoding.svg",
            "Microseconds a symbol by the length of the sequence, d = 64, 2 layers",
            "symbols",
            cell -> cell.model() == Model.LONG_WRITER,
            Cell::amount,
            (cell, micros) -> micros / cell.amount()));
    curves.add(
        new Curve(
            "tagger.svg",
            "The tagger, microseconds a sentence",
            "words of the sentence",
            cell -> cell.model() == Model.TAGGER,
            Cell::amount,
            (cell, micros) -> micros));
    return curves;
  }

  /** The lines; none if nothing was measured. */
  List<LineChart.Line> lines(Measurements measurements) {
    List<Cell> cells = measurements.cells().stream().filter(belongs).toList();
    Map<Series, NavigableMap<Integer, Double>> lines = new LinkedHashMap<>();
    for (Series series : Series.ofChart(cells)) {
      NavigableMap<Integer, Double> points = new TreeMap<>();
      for (Cell cell : cells) {
        if (series.computes(cell)) {
          double micros = measurements.micros(cell).orElseThrow();
          points.put(place.applyAsInt(cell), value.apply(cell, micros));
        }
      }
      lines.put(series, points);
    }
    return lines.entrySet().stream()
        .map(line -> new LineChart.Line(line.getKey().title(), line.getValue()))
        .toList();
  }

  LineChart chart(List<LineChart.Line> lines) {
    return new LineChart(title, across, lines);
  }

  String markdown(List<LineChart.Line> lines) {
    TreeSet<Integer> places = new TreeSet<>();
    lines.forEach(line -> places.addAll(line.points().keySet()));
    StringBuilder text = new StringBuilder("\n## ").append(title).append("\n\n![");
    text.append(title).append("](").append(file).append(")\n\n| ").append(across);
    places.forEach(place -> text.append(" | ").append(place));
    text.append(" |\n|---|").append("---:|".repeat(places.size())).append('\n');
    for (LineChart.Line line : lines) {
      text.append("| ").append(line.name());
      for (int place : places) {
        Double number = line.points().get(place);
        text.append(" | ").append(number == null ? "" : Numbers.of(number));
      }
      text.append(" |\n");
    }
    return text.toString();
  }
}
