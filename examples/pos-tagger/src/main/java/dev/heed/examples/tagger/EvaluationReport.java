package dev.heed.examples.tagger;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.Table;
import dev.heed.runtime.train.Score;
import java.util.List;

/** An evaluation as tables and figures. */
final class EvaluationReport {

  /** The names of the classes in the order of {@link Evaluation#TAGS}. */
  static final List<String> LABELS = Evaluation.TAGS.stream().map(Upos::name).toList();

  private EvaluationReport() {}

  /** A row for each part of speech. */
  static Table classes(Evaluation evaluation) {
    return ConfusionReport.classes(evaluation.confusion(), LABELS, "words");
  }

  /** A row for each kind of word: told by itself, by its neighbours, by the sentence; unknown. */
  static Table kinds(Evaluation evaluation) {
    Table table = new Table("words", "number", "right", "accuracy");
    add(table, "with one tag only", evaluation.score(Ambiguity.Kind.NONE));
    add(table, "that neighbours tell", evaluation.score(Ambiguity.Kind.NEAR));
    add(table, "that neighbours do not tell", evaluation.score(Ambiguity.Kind.FAR));
    add(table, "unknown to the model", evaluation.unknown());
    return table;
  }

  private static void add(Table table, String name, Score score) {
    table.row(name, Long.toString(score.targets()), Long.toString(score.correct()), share(score));
  }

  /** Adds the figures that programs read; a kind of word that the text does not have has none. */
  static Figures addTo(Figures figures, Evaluation evaluation) {
    figures.count("words", evaluation.confusion().total());
    add(figures, "accuracy-near", evaluation.score(Ambiguity.Kind.NEAR));
    add(figures, "accuracy-far", evaluation.score(Ambiguity.Kind.FAR));
    add(figures, "accuracy-unknown", evaluation.unknown());
    return figures.fraction("accuracy", evaluation.accuracy());
  }

  /** Adds the share of right answers, unless there was nothing to answer. */
  static void add(Figures figures, String name, Score score) {
    if (score.targets() > 0) {
      figures.fraction(name, score.accuracy());
    }
  }

  /** A share of right answers, a dash where there was nothing to answer. */
  static String share(Score score) {
    return score.targets() == 0 ? "-" : ConfusionReport.share(score.accuracy());
  }
}
