package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Start;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The time to the first answer. */
record Starts(Measurements measurements) {

  static final String FILE = "first-answer.svg";

  private List<Size> sizes() {
    return Arrays.stream(Size.values())
        .filter(
            size ->
                Arrays.stream(Start.values())
                    .anyMatch(start -> measurements.startMillis(start, size).isPresent()))
        .toList();
  }

  boolean isEmpty() {
    return sizes().isEmpty();
  }

  String markdown() {
    StringBuilder text = new StringBuilder("\n## First answer, whole processes, ms\n\n");
    text.append("![first answer](").append(FILE).append(")\n\n|");
    sizes().forEach(size -> text.append(" | ").append(size.word()));
    text.append(" |\n|---|").append("---:|".repeat(sizes().size())).append('\n');
    for (Start start : Start.values()) {
      text.append("| ").append(start.title());
      for (Size size : sizes()) {
        Optional<Double> millis = measurements.startMillis(start, size);
        text.append(" | ").append(millis.map(Numbers::of).orElse(""));
      }
      text.append(" |\n");
    }
    return text.toString();
  }

  BarChart chart() {
    List<BarChart.Group> groups = new ArrayList<>();
    for (Size size : sizes()) {
      List<OptionalDouble> values = new ArrayList<>();
      for (Start start : Start.values()) {
        Optional<Double> millis = measurements.startMillis(start, size);
        values.add(millis.map(OptionalDouble::of).orElseGet(OptionalDouble::empty));
      }
      groups.add(new BarChart.Group(size.word(), values));
    }
    List<String> names = Arrays.stream(Start.values()).map(Start::title).toList();
    return new BarChart("From the start of the process to its end, one answer, ms", names, groups);
  }
}
