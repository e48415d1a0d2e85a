package dev.heed.examples.sentiment;

import dev.heed.examples.cli.ConfusionFiles;
import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.examples.cli.TextSource;
import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the model on sentences whose polarity is known. */
@Command(
    name = "evaluate",
    description =
        "Measures the model: accuracy as a whole and per class, and the confusion matrix.")
final class EvaluateCommand implements Callable<Integer> {

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
        Polarity.LABELS.names(),
        String.format(
            Locale.ROOT,
            "sentiment of %,d sentences, accuracy %.4f",
            confusion.total(),
            confusion.accuracy()));
    streams.out().println(ConfusionReport.classes(confusion, Polarity.LABELS.names(), "sentences"));
    streams.out().println("confusion matrix: " + files.table() + " and " + files.picture());
    new Figures()
        .count("sentences", confusion.total())
        .fraction("temperature", loaded.temperature())
        .fraction("calibration-error", answers.reliability().error())
        .fraction("accuracy", confusion.accuracy())
        .print(streams.out());
    return 0;
  }
}
