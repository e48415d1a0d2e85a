package dev.heed.examples.toxicity;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The molecules of a CSV file with a heading: a column {@code smiles}, and columns of what is
 * known.
 *
 * @param task what the columns tell
 * @param rows the molecules that could be read, in order
 * @param refused a message for each row that could not, with file and line
 */
record MoleculeTable(Task task, List<Row> rows, List<String> refused) {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final String SMILES = "smiles";

  MoleculeTable {
    rows = List.copyOf(rows);
    refused = List.copyOf(refused);
  }

  /**
   * A molecule with what is known of it.
   *
   * @param molecule the molecule
   * @param targets for each column of the task 0, 1 or a number, NaN where it is not known
   */
  record Row(Molecule molecule, float[] targets) {}

  /** Reads a table; a row that is wrong is noted and left out. */
  static MoleculeTable read(TextSource source) throws IOException {
    try (TextLines lines = source.open()) {
      List<String> heading = List.of(COMMA.split(lines.next().orElse(""), -1));
      int smiles = heading.indexOf(SMILES);
      Optional<Task> task = Task.of(heading);
      if (smiles < 0 || task.isEmpty()) {
        throw lines.problem(
            "the heading must have a column smiles, and columns of assays, class or logS");
      }
      MoleculeReader reader = new MoleculeReader();
      List<Row> rows = new ArrayList<>();
      List<String> refused = new ArrayList<>();
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        try {
          String[] cells = COMMA.split(line.get(), -1);
          if (cells.length != heading.size()) {
            throw new BadInput(
                "has " + cells.length + " columns, the heading has " + heading.size());
          }
          Molecule molecule = reader.read(cells[smiles], Predictor.mostAtoms());
          rows.add(new Row(molecule, targets(task.get(), heading, cells)));
        } catch (BadInput e) {
          refused.add(String.valueOf(lines.problem(String.valueOf(e.getMessage())).getMessage()));
        }
      }
      return new MoleculeTable(task.get(), rows, refused);
    }
  }

  private static float[] targets(Task task, List<String> heading, String[] cells) {
    float[] targets = new float[task.columns().size()];
    Arrays.fill(targets, Float.NaN);
    for (int column = 0; column < cells.length; column++) {
      Optional<Integer> answer = task.answer(heading.get(column));
      if (answer.isPresent() && !cells[column].isEmpty()) {
        targets[answer.get()] = target(task, heading.get(column), cells[column]);
      }
    }
    return targets;
  }

  private static float target(Task task, String column, String cell) {
    if (!task.isNumber() && !cell.equals("0") && !cell.equals("1")) {
      throw new BadInput(column + " is \"" + cell + "\", must be 0, 1 or nothing");
    }
    try {
      float target = Float.parseFloat(cell);
      if (Float.isFinite(target)) {
        return target;
      }
    } catch (NumberFormatException e) {
      throw new BadInput(column + " is \"" + cell + "\", must be a number");
    }
    throw new BadInput(column + " is " + cell + ", must be finite");
  }
}
