package dev.heed.examples.toxicity;

import dev.heed.examples.cli.BadInput;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of molecules, each by a model of its own. */
enum Task {
  /** Twelve assays, not all of which were made with each molecule. */
  TOX21("Toxicity", Arrays.stream(Assay.values()).map(Assay::name).toList()),

  /** Whether an enzyme is inhibited. */
  BACE("Inhibition", List.of("class")),

  /** The logarithm of what dissolves in water, in mol/l. */
  ESOL("Solubility", List.of("logS"));

  private final String model;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> columns;

  Task(String model, List<String> columns) {
    this.model = model;
    this.columns = List.copyOf(columns);
  }

  /** The names of the answers. */
  List<String> columns() {
    return columns;
  }

  /** Whether answers are numbers, and not probabilities of a yes. */
  boolean isNumber() {
    return this == ESOL;
  }

  /** Which answer a column of a table is; empty for another. */
  Optional<Integer> answer(String column) {
    for (int answer = 0; answer < columns.size(); answer++) {
      // files write NR-AhR, the enum NR_AHR
      if (columns.get(answer).equalsIgnoreCase(column.replace('-', '_'))) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  /** The task that a table's columns tell; empty for none. */
  static Optional<Task> of(List<String> heading) {
    return Arrays.stream(values())
        .filter(task -> heading.stream().anyMatch(column -> task.answer(column).isPresent()))
        .findFirst();
  }

  /** Reads a model, whose task the file names. */
  static Predictor load(Path file) throws IOException {
    String named = WeightsFile.metadata(file).getOrDefault(WeightsFile.MODEL, "");
    for (Task task : values()) {
      if (named.equals(task.model)) {
        return Predictors.load(task, file);
      }
    }
    throw new BadInput(
        String.format(
            Locale.ROOT,
            "%s: holds weights of %s, not of Toxicity, Inhibition or Solubility",
            file,
            named.isEmpty() ? "an unnamed model" : named));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
