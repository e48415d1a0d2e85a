package dev.heed.examples.toxicity;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a model on molecules of which something is known. */
@Command(
    name = "evaluate",
    description = {
      "Measures a model: the area under the ROC curve of each task, or the error of numbers.",
      "Rows that cannot be read are told and left out; the others are measured."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "the test data, CSV; that of the embedded sample where it is left out")
  private Optional<Path> test = Optional.empty();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Predictor predictor = Task.load(model.model());
    TextSource source = test.map(TextSource::file).orElseGet(Corpus.embedded()::test);
    MoleculeTable table = MoleculeTable.read(source);
    if (table.task() != predictor.task()) {
      throw new BadInput(
          source.name() + ": has the columns of " + table.task() + ", not of " + predictor.task());
    }
    table.refused().forEach(message -> streams.err().println("toxicity: " + message));
    Evaluation evaluation = Evaluation.of(predictor, table.rows());
    if (!evaluation.isMeasured()) {
      throw new BadInput(source.name() + ": has nothing to measure an answer by");
    }
    if (!predictor.task().isNumber()) {
      streams.out().println(evaluation.table());
    }
    Figures figures =
        new Figures()
            .count("model-bytes", Files.size(model.model()))
            .count("molecules", table.rows().size())
            .count("refused", table.refused().size());
    evaluation.addTo(figures, "").print(streams.out());
    return 0;
  }
}
