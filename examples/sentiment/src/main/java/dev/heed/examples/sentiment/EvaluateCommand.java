package dev.heed.examples.sentiment;

import dev.heed.examples.cli.ConfusionFiles;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import dev.heed.examples.cli.TestArguments;
import dev.heed.examples.cli.TextSource;
import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the model on sentences whose polarity is known. */
@Command(
    name = "evaluate",
    description = "Measures the model: accuracy as a whole and per class, and the confusion matrix.")
final class EvaluateCommand implements Callable<Integer> {

  private static final List<String> LABELS =
      Arrays.stream(Polarity.values()).map(Polarity::toString).toList();

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TestArguments test = new TestArguments();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    SentimentModel loaded = SentimentModel.load(model.model());
    List<Review> reviews =
        test.test().isPresent()
            ? Reviews.read(TextSource.file(test.test().get()))
            : SampleReviews.part("test");
    Answers answers = Answers.of(loaded, reviews);
    ConfusionMatrix confusion = answers.confusion();
    ConfusionFiles files = ConfusionFiles.named(test.matrix(model.model()));
    files.write(
        confusion,
        LABELS,
        String.format(
            Locale.ROOT,
            "sentiment of %,d sentences, accuracy %.4f",
            confusion.total(),
            confusion.accuracy()));
    streams.out().println(classes(confusion));
    streams.out().println("confusion matrix: " + files.table() + " and " + files.picture());
    new Figures()
        .count("sentences", confusion.total())
        .fraction("temperature", loaded.temperature())
        .fraction("calibration-error", answers.reliability().error())
        .fraction("accuracy", confusion.accuracy())
        .print(streams.out());
    return 0;
  }

  private static Table classes(ConfusionMatrix confusion) {
    Table table = new Table("class", "sentences", "found", "precision", "F1");
    for (int label = 0; label < LABELS.size(); label++) {
      table.row(
          LABELS.get(label),
          Long.toString(confusion.support(label)),
          share(confusion.recall(label)),
          share(confusion.precision(label)),
          share(confusion.f1(label)));
    }
    return table;
  }

  /** A share with four digits. */
  static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
