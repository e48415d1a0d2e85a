package dev.heed.examples.speaker;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains the model of a task and writes it to one file. */
@Command(
    name = "train",
    description = {
      "Trains the model of a task and writes it to one file.",
      "DIR holds train.tsv and dev.tsv with the columns file, digit and speaker, whose wav files"
          + " are in the folders train and dev beside them. A run that was killed goes on where it"
          + " was when the same command is run again."
    })
final class TrainCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private TrainArguments arguments = new TrainArguments();
  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TaskArgument task = new TaskArgument();

  TrainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    train(task.task());
    return 0;
  }

  private <L extends Enum<L>> void train(Task<L> wanted) throws IOException {
    ModelFiles.train(
        wanted.family(),
        Training.changed(
            Recordings.part(arguments.data(), "train", wanted), wanted, arguments.seed()),
        Recordings.part(arguments.data(), "dev", wanted),
        Training.options(arguments),
        arguments,
        model.model(),
        streams);
  }
}
