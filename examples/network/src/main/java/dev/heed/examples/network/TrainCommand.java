package dev.heed.examples.network;

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
      "Trains a model on a network and writes it to one file.",
      "DIR holds nodes.tsv (node, label 0 to 6 or -, split), edges.tsv (two nodes a line) and,"
          + " where nodes have features, features.tsv (node, columns). Only the labels of the split"
          + " train are learned from; those of dev decide which epoch was best."
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
    Network network = NetworkReader.read(arguments.data());
    if (network.labelled("train").isEmpty()) {
      throw new BadInput(network.name() + ": no node of the split train has a label");
    }
    Kind kind = Kind.of(network);
    Kind.Trained trained =
        kind.train(network, Training.options(kind, arguments), Progress.on(streams));
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
    trained.labeller().save().save(file);
    streams.out().println("the model is in " + model.model());
    Figures figures =
        new Figures()
            .count("model-bytes", Files.size(file))
            .count("epochs", trained.report().epochs())
            .seconds("training-seconds", trained.report().seconds());
    if (!network.labelled("dev").isEmpty()) {
      Evaluation dev = Evaluation.of(trained.labeller().of(network), network.labelled("dev"));
      figures.fraction("development-accuracy", dev.accuracy());
    }
    figures.print(streams.out());
    return 0;
  }
}
