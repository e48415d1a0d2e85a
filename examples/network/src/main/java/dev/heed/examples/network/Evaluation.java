package dev.heed.examples.network;

import dev.heed.examples.cli.Table;
import dev.heed.runtime.label.ConfusionMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a model answers on nodes whose labels are known. */
final class Evaluation {

  /** The names of the classes in the order of {@link #confusion}. */
  static final List<String> LABELS = Arrays.stream(Group.values()).map(Group::toString).toList();

  private final ConfusionMatrix confusion = new ConfusionMatrix(LABELS.size());

  private Evaluation() {}

  /** Counts the answers on some nodes. */
  static Evaluation of(List<Group> answers, List<Network.Labelled> known) {
    Evaluation evaluation = new Evaluation();
    for (Network.Labelled each : known) {
      evaluation.confusion.add(each.label().number(), answers.get(each.node()).number());
    }
    return evaluation;
  }

  /** How often each label was answered with each. */
  ConfusionMatrix confusion() {
    return confusion;
  }

  /** The share of nodes whose label is right. */
  double accuracy() {
    return confusion.accuracy();
  }

  /** A row for each label that occurs. */
  Table table() {
    Table table = new Table("label", "nodes", "right", "accuracy");
    for (int label = 0; label < LABELS.size(); label++) {
      long nodes = confusion.support(label);
      if (nodes > 0) {
        table.row(
            LABELS.get(label),
            Long.toString(nodes),
            Long.toString(confusion.count(label, label)),
            String.format(Locale.ROOT, "%.4f", confusion.recall(label)));
      }
    }
    return table;
  }
}
