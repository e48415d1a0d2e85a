package dev.heed.examples.digits;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.ModelFiles;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TrainArguments;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains one model and writes it to one file. */
@Command(
    name = "train",
    description = {
      "Trains a model and writes it to one file.",
      "DIR holds train.csv and dev.csv, or train-images-idx3-ubyte and dev-images-idx3-ubyte with"
          + " their labels, each plain or as .gz. A run that was killed goes on where it was when"
          + " the same command is run again."
    })
final class TrainCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private TrainArguments arguments = new TrainArguments();
  @Mixin private ModelArgument model = new ModelArgument();

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description = "one of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}")
  private Architecture architecture = Architecture.PATCHES;

  TrainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Training training = Training.read(arguments.data());
    Reader reader = Reader.of(architecture, training.size());
    ModelFiles.train(
        reader.family(),
        training.distorted(arguments.seed()),
        reader.checked(training.dev()),
        training.options(reader, arguments),
        arguments,
        model.model(),
        streams);
    return 0;
  }
}
