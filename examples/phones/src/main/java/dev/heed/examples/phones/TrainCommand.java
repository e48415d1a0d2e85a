package dev.heed.examples.phones;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains the model and writes it to one file. */
@Command(
    name = "train",
    description = {
      "Trains the model and writes it to one file.",
      "DIR holds train.tsv and dev.tsv with the columns file and phones. A run that was killed goes"
          + " on where it was when the same command is run again."
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
    ModelFiles.train(
        FramePhones.FAMILY,
        Training.changed(Recordings.part(arguments.data(), "train"), arguments),
        Recordings.part(arguments.data(), "dev"),
        Training.options(arguments),
        arguments,
        model.model(),
        streams);
    return 0;
  }
}
