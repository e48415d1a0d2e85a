package dev.heed.examples.sentiment;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.Progress;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.train.TrainingOptions;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains with three seeds and shows how much that changes. */
@Command(
    name = "compare",
    description =
        "Trains with three seeds, from --seed on, and tells the mean accuracy on test.tsv.")
final class CompareCommand implements Callable<Integer> {

  private static final int SEEDS = 3;

  private final Streams streams;

  @Mixin private TrainArguments arguments = new TrainArguments();

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Review> train = Reviews.part(arguments.data(), "train");
    List<Review> dev = Reviews.part(arguments.data(), "dev");
    List<Review> test = Reviews.part(arguments.data(), "test");
    Table table = new Table("seed", "development accuracy", "accuracy", "calibration error");
    double sum = 0;
    for (long seed = arguments.seed(); seed < arguments.seed() + SEEDS; seed++) {
      streams.err().println("training with seed " + seed);
      TrainingOptions.Builder options =
          Training.options(arguments.data().isEmpty()).seed(seed).threads(arguments.threads());
      arguments.epochs().ifPresent(options::epochs);
      Training.Trained trained = Training.run(train, dev, options.build(), Progress.on(streams));
      Answers answers = Answers.of(trained.model(), test);
      sum += answers.confusion().accuracy();
      table.row(
          Long.toString(seed),
          ConfusionReport.share(trained.report().bestAccuracy()),
          ConfusionReport.share(answers.confusion().accuracy()),
          ConfusionReport.share(answers.reliability().error()));
    }
    streams.out().println(table);
    new Figures().fraction("mean-accuracy", sum / SEEDS).print(streams.out());
    return 0;
  }
}
