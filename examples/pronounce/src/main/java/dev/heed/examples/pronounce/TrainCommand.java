package dev.heed.examples.pronounce;

import dev.heed.examples.cli.Corpus;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains a model and writes it to one file. */
@Command(
    name = "train",
    description = {
      "Trains a model and writes it to one file.",
      "DIR holds train.tsv, dev.tsv and test.tsv, each plain or as .tsv.gz: an entry a line,"
          + " word<TAB>phones separated by spaces. A run that was killed goes on where it was when"
          + " the same command is run again."
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
    Path file = model.model();
    Path checkpoint = ModelFiles.checkpoint(file);
    Training.Trained trained =
        Training.read(Corpus.of(arguments.data(), Main.class)).run(arguments, checkpoint, streams);
    trained.model().save(file);
    Files.deleteIfExists(checkpoint);
    streams.out().println("the model is in " + file);
    TrainingReport report = trained.report();
    new Figures()
        .count("parameters", PronouncerModel.PARAMETERS)
        .count("model-bytes", Files.size(file))
        .count("epochs", report.epochs())
        .seconds("training-seconds", report.seconds())
        .fraction("development-phone-accuracy", report.bestAccuracy())
        .print(streams.out());
    return 0;
  }
}
