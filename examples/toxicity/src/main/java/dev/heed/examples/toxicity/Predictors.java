package dev.heed.examples.toxicity;

import dev.heed.runtime.encode.graph.Graph;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The generated classes of each task as predictors. */
final class Predictors {

  // solubilities of −13 to 2: numbers of about −1 to 1 are learned best
  private static final float MIDDLE = -3;
  private static final float SPREAD = 2;

  private Predictors() {}

  /** Writes a model. */
  private interface Save {
    void save(Path file) throws IOException;
  }

  private record Generated(Task task, Function<Graph, float[]> answer, Save save)
      implements Predictor {
    @Override
    public float[] answers(Graph molecule) {
      return answer.apply(molecule);
    }

    @Override
    public void save(Path file) throws IOException {
      save.save(file);
    }
  }

  /**
   * A model with what its training did.
   *
   * @param predictor the model
   * @param report epochs, time and the like
   */
  record Trained(Predictor predictor, TrainingReport report) {}

  static Predictor load(Task task, Path file) throws IOException {
    return switch (task) {
      case TOX21 -> predictor(ToxicityModel.load(file));
      case BACE -> predictor(InhibitionModel.load(file));
      case ESOL -> predictor(SolubilityModel.load(file));
    };
  }

  private static Predictor predictor(ToxicityModel model) {
    return new Generated(
        Task.TOX21, graph -> probabilities(model.scores(graph), Assay.values()), model::save);
  }

  private static Predictor predictor(InhibitionModel model) {
    return new Generated(
        Task.BACE, graph -> probabilities(model.scores(graph), Activity.values()), model::save);
  }

  private static Predictor predictor(SolubilityModel model) {
    return new Generated(
        Task.ESOL, graph -> new float[] {model.label(graph) * SPREAD + MIDDLE}, model::save);
  }

  private static <E extends Enum<E>> float[] probabilities(Map<E, Float> scores, E[] labels) {
    float[] answers = new float[labels.length];
    for (int answer = 0; answer < labels.length; answer++) {
      answers[answer] = scores.getOrDefault(labels[answer], 0f);
    }
    return answers;
  }

  /** Trains the model of a task. */
  static Trained train(
      Task task,
      List<MoleculeTable.Row> train,
      List<MoleculeTable.Row> dev,
      TrainingOptions options,
      TrainingListener listener)
      throws IOException {
    return switch (task) {
      case TOX21 -> {
        ToxicityTrainer trainer = ToxicityTrainer.create(options.seed());
        TrainingReport report =
            trainer.train(toxicity(trainer, train), toxicity(trainer, dev), options, listener);
        yield new Trained(predictor(trainer.model()), report);
      }
      case BACE -> {
        InhibitionTrainer trainer = InhibitionTrainer.create(options.seed());
        TrainingReport report =
            trainer.train(inhibition(trainer, train), inhibition(trainer, dev), options, listener);
        yield new Trained(predictor(trainer.model()), report);
      }
      case ESOL -> {
        SolubilityTrainer trainer = SolubilityTrainer.create(options.seed());
        TrainingReport report =
            trainer.train(solubility(trainer, train), solubility(trainer, dev), options, listener);
        yield new Trained(predictor(trainer.model()), report);
      }
    };
  }

  private static ToxicityTrainer.Examples toxicity(
      ToxicityTrainer trainer, List<MoleculeTable.Row> rows) {
    ToxicityTrainer.Examples examples = trainer.newExamples();
    rows.forEach(
        row -> examples.add(row.molecule().graph(), known(row, Assay.class, Assay.values())));
    return examples;
  }

  private static InhibitionTrainer.Examples inhibition(
      InhibitionTrainer trainer, List<MoleculeTable.Row> rows) {
    InhibitionTrainer.Examples examples = trainer.newExamples();
    rows.forEach(
        row -> examples.add(row.molecule().graph(), known(row, Activity.class, Activity.values())));
    return examples;
  }

  private static SolubilityTrainer.Examples solubility(
      SolubilityTrainer trainer, List<MoleculeTable.Row> rows) {
    SolubilityTrainer.Examples examples = trainer.newExamples();
    rows.forEach(row -> examples.add(row.molecule().graph(), (row.targets()[0] - MIDDLE) / SPREAD));
    return examples;
  }

  /** Yes or no, as far as it is known. */
  private static <E extends Enum<E>> Map<E, Boolean> known(
      MoleculeTable.Row row, Class<E> type, E[] labels) {
    Map<E, Boolean> known = new EnumMap<>(type);
    for (int answer = 0; answer < labels.length; answer++) {
      float target = row.targets()[answer];
      if (!Float.isNaN(target)) {
        known.put(labels[answer], target > 0.5f);
      }
    }
    return known;
  }
}
