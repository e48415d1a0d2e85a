package dev.heed.examples.tagger;

import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingReport;
import dev.heed.runtime.weights.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains one tagger and writes it to one file. */
@Command(
    name = "train",
    description = {
      "Trains a tagger and writes it to one file.",
      "DIR holds train.tsv, dev.tsv and test.tsv, each plain or as .tsv.gz: a word a line,"
          + " form<TAB>tag, a blank line after each sentence. A run that was killed goes on where"
          + " it was when the same command is run again."
    })
final class TrainCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private TrainArguments arguments = new TrainArguments();
  @Mixin private ModelArgument model = new ModelArgument();

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description = "one of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  private Architecture architecture = Architecture.ATTENTION;

  @Option(
      names = "--storage",
      paramLabel = "TYPE",
      description =
          "how weights lie in the file, one of ${COMPLETION-CANDIDATES}: 32 bits, or rounded to 16;"
              + " default ${DEFAULT-VALUE}")
  private Storage storage = Storage.F32;

  TrainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Training training = Training.read(Corpus.of(arguments.data()));
    Trained trained = train(training, architecture, arguments, storage, model.model(), streams);
    TrainingReport report = trained.report();
    Figures figures =
        new Figures()
            .count("parameters", architecture.parameters())
            .count("model-bytes", Files.size(model.model()))
            .count("epochs", report.epochs())
            .seconds("training-seconds", report.seconds());
    if (storage != Storage.F32) {
      // rounded weights answer otherwise here and there
      Tagger stored = Architecture.load(model.model());
      figures.fraction(
          "development-accuracy-" + storage, Evaluation.of(stored, training.dev()).accuracy());
    }
    figures.fraction("development-accuracy", report.bestAccuracy()).print(streams.out());
    return 0;
  }

  /** Trains and writes the model when all is done; checkpoints lie beside it until then. */
  static Trained train(
      Training training,
      Architecture architecture,
      TrainArguments arguments,
      Storage storage,
      Path model,
      Streams streams)
      throws IOException {
    Path checkpoint = ModelFiles.checkpoint(model);
    Trained trained = training.run(architecture, arguments, Optional.of(checkpoint), streams);
    trained.tagger().save(model, storage);
    Files.deleteIfExists(checkpoint);
    streams.out().println("the " + architecture + " tagger is in " + model);
    return trained;
  }
}
