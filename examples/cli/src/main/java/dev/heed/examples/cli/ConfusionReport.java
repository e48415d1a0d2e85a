package dev.heed.examples.cli;

import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What every example tells of answers whose truth is known. */
public final class ConfusionReport {

  private ConfusionReport() {}

  /** Counts the answers of a model that gives one label of an enum to each input. */
  public static <I, L extends Enum<L>> ConfusionMatrix of(
      Labeller<I, L> model, Labelled<I, L> test, EnumLabels<L> labels) {
    ConfusionMatrix matrix = new ConfusionMatrix(labels.size());
    List<L> answers = model.labelAll(test.inputs());
    for (int i = 0; i < test.size(); i++) {
      matrix.add(labels.index(test.answers().get(i)), labels.index(answers.get(i)));
    }
    return matrix;
  }

  /** A row for each class. */
  public static Table classes(ConfusionMatrix matrix, List<String> labels, String unit) {
    Table table = new Table("class", unit, "right", "accuracy", "precision", "F1");
    for (int index = 0; index < labels.size(); index++) {
      long count = matrix.support(index);
      table.row(
          labels.get(index),
          Long.toString(count),
          Long.toString(matrix.count(index, index)),
          count == 0 ? "-" : share(matrix.recall(index)),
          matrix.answers(index) == 0 ? "-" : share(matrix.precision(index)),
          count == 0 ? "-" : share(matrix.f1(index)));
    }
    return table;
  }

  /**
   * Prints a row for each class, writes the confusion matrix to two files and prints the figures.
   *
   * @param matrix the counts
   * @param labels the names of the classes
   * @param unit what is counted, such as {@code images}
   * @param title what was measured on what
   * @param name where the confusion matrix goes, without ending
   * @param streams where to print
   */
  public static void print(
      ConfusionMatrix matrix,
      List<String> labels,
      String unit,
      String title,
      Path name,
      Streams streams)
      throws IOException {
    ConfusionFiles files = ConfusionFiles.named(name);
    files.write(
        matrix,
        labels,
        String.format(
            Locale.ROOT,
            "%s: %,d %s, accuracy %.4f",
            title,
            matrix.total(),
            unit,
            matrix.accuracy()));
    streams.out().println(classes(matrix, labels, unit));
    streams.out().println("confusion matrix: " + files.table() + " and " + files.picture());
    new Figures()
        .count(unit, matrix.total())
        .fraction("accuracy", matrix.accuracy())
        .print(streams.out());
  }

  /** The end of a path, which says more than its beginning where there is no room for both. */
  public static String ending(String name) {
    int most = 40;
    return name.length() <= most ? name : "…" + name.substring(name.length() - most);
  }

  /** A share with four digits. */
  public static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
