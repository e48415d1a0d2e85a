package dev.heed.examples.toxicity;

import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.Table;
import dev.heed.runtime.label.RocAuc;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a model answers on molecules of which something is known. */
final class Evaluation {

  private final Task task;
  private final List<RocAuc> areas;
  private double squares;
  private double sizes;
  private int numbers;

  private Evaluation(Task task) {
    this.task = task;
    this.areas = IntStream.range(0, task.columns().size()).mapToObj(each -> new RocAuc()).toList();
  }

  /** Asks a model and counts. */
  static Evaluation of(Predictor predictor, List<MoleculeTable.Row> rows) {
    Evaluation evaluation = new Evaluation(predictor.task());
    for (MoleculeTable.Row row : rows) {
      evaluation.add(predictor.answers(row.molecule().graph()), row.targets());
    }
    return evaluation;
  }

  private void add(float[] answers, float[] targets) {
    for (int column = 0; column < targets.length; column++) {
      if (Float.isNaN(targets[column])) {
        continue;
      }
      if (task.isNumber()) {
        double error = answers[column] - targets[column];
        squares += error * error;
        sizes += Math.abs(error);
        numbers++;
      } else {
        areas.get(column).add(answers[column], targets[column] > 0.5f);
      }
    }
  }

  /** A row for each column that has a yes and a no. */
  Table table() {
    Table table = new Table("task", "yes", "no", "ROC-AUC");
    for (int column = 0; column < areas.size(); column++) {
      RocAuc area = areas.get(column);
      table.row(
          task.columns().get(column),
          Integer.toString(area.yeses()),
          Integer.toString(area.noes()),
          Double.isNaN(area.area()) ? "-" : String.format(Locale.ROOT, "%.4f", area.area()));
    }
    return table;
  }

  /** The mean over all columns that have a yes and a no, NaN where none has. */
  double rocAuc() {
    return areas.stream()
        .mapToDouble(RocAuc::area)
        .filter(area -> !Double.isNaN(area))
        .average()
        .orElse(Double.NaN);
  }

  /** The root of the mean squared error. */
  double rootMeanSquare() {
    return Math.sqrt(squares / numbers);
  }

  /** Adds the figures of the task, with something before their names. */
  Figures addTo(Figures figures, String prefix) {
    return task.isNumber()
        ? figures
            .fraction(prefix + "mae", sizes / numbers)
            .fraction(prefix + "rmse", rootMeanSquare())
        : figures.fraction(prefix + "roc-auc", rocAuc());
  }

  /** Whether something is known of the molecules. */
  boolean isMeasured() {
    return task.isNumber() ? numbers > 0 : !Double.isNaN(rocAuc());
  }
}
