package dev.heed.examples.digits;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.Learned;
import dev.heed.examples.cli.Progress;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains both architectures on the same images. */
@Command(
    name = "compare",
    description =
        "Trains self-attention over patches and fully connected layers over one vector, and"
            + " compares them.")
final class CompareCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private TrainArguments arguments = new TrainArguments();

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Training training = Training.read(arguments.data());
    Labelled<GreyImage, Digit> test = Training.test(arguments.data());
    Labelled<GreyImage, Digit> distorted = training.distorted(arguments.seed());
    Table table = new Table("architecture", "accuracy", "parameters", "training seconds");
    Figures figures = new Figures();
    for (Architecture architecture : Architecture.values()) {
      streams.err().println("training: " + architecture);
      Reader reader = Reader.of(architecture, training.size());
      TrainingOptions options =
          training.options(reader, arguments).toBuilder()
              .seed(arguments.seed())
              .threads(arguments.threads())
              .build();
      Learned<GreyImage, Digit> learned =
          reader.family().train(distorted, training.dev(), options, Progress.on(streams));
      double accuracy = ConfusionReport.of(learned.model(), test, Digit.LABELS).accuracy();
      table.row(
          architecture.toString(),
          ConfusionReport.share(accuracy),
          String.format(Locale.ROOT, "%,d", reader.family().parameters()),
          String.format(Locale.ROOT, "%.1f", learned.report().seconds()));
      figures.fraction(architecture + "-accuracy", accuracy);
    }
    streams.out().println("Accuracy on the test images of " + training.name() + ":");
    streams.out().println();
    streams.out().println(table);
    figures.print(streams.out());
    return 0;
  }
}
