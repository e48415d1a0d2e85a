package dev.heed.examples.sentiment;

import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.examples.cli.Progress;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains the model and writes it to one file. */
@Command(
    name = "train",
    description = {
      "Trains the model and writes it to one file.",
      "DIR holds train.tsv and dev.tsv: label<TAB>sentence a line, with 0 for negative and 1 for"
          + " positive. A run that was killed goes on where it was when the same command is run"
          + " again."
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
    TrainingOptions.Builder options =
        Training.options(arguments.data().isEmpty())
            .seed(arguments.seed())
            .threads(arguments.threads())
            .checkpoint(checkpoint);
    arguments.epochs().ifPresent(options::epochs);
    Training.Trained trained =
        Training.run(
            Reviews.part(arguments.data(), "train"),
            Reviews.part(arguments.data(), "dev"),
            options.build(),
            Progress.on(streams));
    trained.model().save(file);
    Files.deleteIfExists(checkpoint);
    new Figures()
        .count("parameters", SentimentModel.PARAMETERS)
        .count("model-bytes", Files.size(file))
        .count("epochs", trained.report().epochs())
        .seconds("training-seconds", trained.report().seconds())
        .fraction("temperature", trained.calibration().temperature())
        .fraction("calibration-error-before", trained.calibration().errorBefore())
        .fraction("calibration-error", trained.calibration().error())
        .fraction("development-accuracy", trained.report().bestAccuracy())
        .print(streams.out());
    return 0;
  }
}
