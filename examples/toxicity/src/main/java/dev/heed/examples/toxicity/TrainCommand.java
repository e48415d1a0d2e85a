package dev.heed.examples.toxicity;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Progress;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains one model and writes it to one file. */
@Command(
    name = "train",
    description = {
      "Trains a model and writes it to one file.",
      "DIR holds train.csv, dev.csv and test.csv, whose columns tell the task: the assays of tox21,"
          + " class of bace, logS of esol, beside smiles. Rows that cannot be read are told and left"
          + " out. A run that was killed goes on where it was when the same command is run again."
    })
final class TrainCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private TrainArguments arguments = new TrainArguments();
  @Mixin private ModelArgument model = new ModelArgument();

  TrainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Path file = model.model().toAbsolutePath();
    if (Files.isDirectory(file)) {
      throw new BadInput(model.model() + ": is a folder, --model names a file");
    }
    Corpus corpus = Corpus.of(arguments.data());
    MoleculeTable train = read(corpus, false);
    MoleculeTable dev = read(corpus, true);
    if (train.task() != dev.task()) {
      throw new BadInput(
          corpus.dev().name() + ": has the columns of " + dev.task() + ", not of " + train.task());
    }
    Path folder = Optional.ofNullable(file.getParent()).orElse(file);
    Files.createDirectories(folder);
    Path checkpoint = folder.resolve(file.getFileName() + ".checkpoint");
    Predictors.Trained trained =
        Predictors.train(
            train.task(),
            train.rows(),
            dev.rows(),
            Training.options(train.task(), corpus.sample(), arguments)
                .checkpoint(checkpoint)
                .build(),
            Progress.on(streams));
    trained.predictor().save(file);
    Files.deleteIfExists(checkpoint);
    streams.out().println("the " + train.task() + " model is in " + model.model());
    Figures figures =
        new Figures()
            .count("molecules", train.rows().size())
            .count("model-bytes", Files.size(file))
            .count("epochs", trained.report().epochs())
            .seconds("training-seconds", trained.report().seconds());
    Evaluation.of(trained.predictor(), dev.rows()).addTo(figures, "development-");
    figures.print(streams.out());
    return 0;
  }

  private MoleculeTable read(Corpus corpus, boolean dev) throws IOException {
    MoleculeTable table = MoleculeTable.read(dev ? corpus.dev() : corpus.train());
    table.refused().forEach(message -> streams.err().println("toxicity: " + message));
    if (table.rows().isEmpty()) {
      throw new BadInput((dev ? corpus.dev() : corpus.train()).name() + ": has no molecule");
    }
    return table;
  }
}
