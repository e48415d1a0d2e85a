package dev.heed.examples.network;

import dev.heed.examples.cli.BadInput;
import dev.heed.runtime.encode.graph.Graph;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import dev.heed.runtime.train.TrainingReport;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The two declared models. */
enum Kind {
  /** A small network without features. */
  CLUB("Club") {
    @Override
    Labeller read(Path file) throws IOException {
      return labeller(ClubModel.load(file));
    }

    @Override
    Trained train(Network network, TrainingOptions options, TrainingListener listener)
        throws IOException {
      ClubTrainer trainer = ClubTrainer.create(options.seed());
      ClubTrainer.Examples train = trainer.newExamples();
      train.add(network.graph(), network.targets("train"));
      TrainingReport report = trainer.train(train, trainer.newExamples(), options, listener);
      return new Trained(labeller(trainer.model()), report);
    }

    private Labeller labeller(ClubModel model) {
      return new Labeller(this, model::label, model::save);
    }
  },

  /** Papers with words that cite each other. */
  PAPERS("Papers") {
    @Override
    Labeller read(Path file) throws IOException {
      return labeller(PapersModel.load(file));
    }

    @Override
    Trained train(Network network, TrainingOptions options, TrainingListener listener)
        throws IOException {
      PapersTrainer trainer = PapersTrainer.create(options.seed());
      PapersTrainer.Examples train = trainer.newExamples();
      train.add(network.graph(), network.targets("train"));
      PapersTrainer.Examples dev = trainer.newExamples();
      dev.add(network.graph(), network.targets("dev"));
      TrainingReport report = trainer.train(train, dev, options, listener);
      return new Trained(labeller(trainer.model()), report);
    }

    private Labeller labeller(PapersModel model) {
      return new Labeller(this, model::label, model::save);
    }
  };

  /** The columns of a node's number. */
  static final int CLUB_WIDTH = 64;

  /** The columns of a paper's words. */
  static final int PAPERS_WIDTH = 1_433;

  private final String model;

  Kind(String model) {
    this.model = model;
  }

  /** The model for a network. */
  static Kind of(Network network) {
    return network.described() ? PAPERS : CLUB;
  }

  /** Reads a model, whose kind the file names, for a network. */
  static Labeller load(Path file, Network network) throws IOException {
    String named = WeightsFile.metadata(file).getOrDefault(WeightsFile.MODEL, "");
    Kind kind = of(network);
    if (!named.equals(kind.model)) {
      throw new BadInput(
          String.format(
              "%s: holds weights of %s; %s, which has %sfeatures, needs those of %s",
              file,
              named.isEmpty() ? "an unnamed model" : named,
              network.name(),
              network.described() ? "" : "no ",
              kind.model));
    }
    return kind.read(file);
  }

  abstract Labeller read(Path file) throws IOException;

  /** Learns from the nodes of the split {@code train}; {@code dev} says which epoch was best. */
  abstract Trained train(Network network, TrainingOptions options, TrainingListener listener)
      throws IOException;

  /**
   * A model with what its training did.
   *
   * @param labeller the model
   * @param report epochs, time and the like
   */
  record Trained(Labeller labeller, TrainingReport report) {}

  /** Labels the nodes of a graph. */
  interface Label {
    List<Group> label(Graph graph);
  }

  /** Writes a model. */
  interface Save {
    void save(Path file) throws IOException;
  }

  /**
   * A model of either kind.
   *
   * @param kind which
   * @param label labels nodes
   * @param save writes it
   */
  record Labeller(Kind kind, Label label, Save save) {

    /** The label of each node. */
    List<Group> of(Network network) {
      return label.label(network.graph());
    }
  }
}
