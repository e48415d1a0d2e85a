package dev.heed.examples.speaker;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.Labeller;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures a model on recordings whose answers are known. */
@Command(
    name = "evaluate",
    description = {
      "Measures a model: accuracy as a whole and per class, and the confusion matrix.",
      "The test data is a table with the columns file, digit and speaker, whose wav files are in"
          + " the folder test beside it."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String PART = "test";

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TestArguments test = new TestArguments();
  @Mixin private TaskArgument task = new TaskArgument();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    evaluate(task.task());
    return 0;
  }

  private <L extends Enum<L>> void evaluate(Task<L> wanted) throws IOException {
    Labeller<Sound, L> labeller = wanted.load(model.model());
    Optional<Path> table = test.test();
    Labelled<Sound, L> recordings =
        table.isPresent()
            ? Recordings.read(table.get(), PART, wanted)
            : Recordings.part(Optional.empty(), PART, wanted);
    ConfusionReport.print(
        ConfusionReport.of(labeller, recordings, wanted.labels()),
        wanted.labels().names(),
        "recordings",
        wanted.column() + " on " + ConfusionReport.ending(recordings.name()),
        test.matrix(model.model()),
        streams);
  }
}
