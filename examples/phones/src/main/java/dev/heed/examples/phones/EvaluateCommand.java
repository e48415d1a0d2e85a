package dev.heed.examples.phones;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures a model on recordings whose phones are known. */
@Command(
    name = "evaluate",
    description = {
      "Measures a model: accuracy as a whole and per phone, and the confusion matrix.",
      "The test data is a table with the columns file, relative to the table, and phones."
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
    Optional<Path> table = test.test();
    Labelled<Sound, List<Phone>> recordings =
        table.isPresent() ? Recordings.read(table.get()) : SampleRecordings.part("test");
    List<List<Phone>> answers = FramePhones.load(model.model()).labelAll(recordings.inputs());
    ConfusionReport.print(
        confusion(recordings.answers(), answers),
        Phone.LABELS.names(),
        "frames",
        "phones of " + ConfusionReport.ending(recordings.name()),
        test.matrix(model.model()),
        streams);
    return 0;
  }

  /** Counts each frame. */
  static ConfusionMatrix confusion(List<List<Phone>> truth, List<List<Phone>> answers) {
    ConfusionMatrix matrix = new ConfusionMatrix(Phone.LABELS.size());
    for (int i = 0; i < truth.size(); i++) {
      for (int frame = 0; frame < truth.get(i).size(); frame++) {
        matrix.add(
            Phone.LABELS.index(truth.get(i).get(frame)),
            Phone.LABELS.index(answers.get(i).get(frame)));
      }
    }
    return matrix;
  }
}
