package dev.heed.examples.digits;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures a model on labelled images. */
@Command(
    name = "evaluate",
    description = {
      "Measures a model: accuracy as a whole and per digit, and the confusion matrix.",
      "The test data is a CSV file or an idx file of images, whose labels lie beside it under the"
          + " standard name."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TestArguments test = new TestArguments();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Reader reader = Reader.in(model.model());
    Labelled<GreyImage, Digit> images =
        reader.checked(
            test.test().isPresent() ? DigitFiles.read(test.test().get()) : SampleDigits.test());
    ConfusionMatrix matrix = ConfusionReport.of(reader.load(model.model()), images, Digit.LABELS);
    ConfusionReport.print(
        matrix,
        Digit.LABELS.names(),
        "images",
        reader.architecture() + " on " + ConfusionReport.ending(images.name()),
        test.matrix(model.model()),
        streams);
    return 0;
  }
}
