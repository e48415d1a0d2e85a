package dev.heed.examples.network;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.ConfusionFiles;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures a model on nodes whose labels are known. */
@Command(
    name = "evaluate",
    description = {
      "Measures a model: accuracy as a whole and per label, and the confusion matrix.",
      "The test data has a node a line, node<TAB>label; the split test of the network where it is"
          + " left out."
    })
final class EvaluateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private DataArgument data = new DataArgument();
  @Mixin private TestArguments test = new TestArguments();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Network network = NetworkReader.read(data.data());
    Kind.Labeller labeller = Kind.load(model.model(), network);
    List<Network.Labelled> known =
        test.test().isPresent()
            ? TestLabels.read(TextSource.file(test.test().get()), network.nodes())
            : network.labelled("test");
    if (known.isEmpty()) {
      throw new BadInput(
          test.test().map(Object::toString).orElse(network.name()) + ": has no labels to test");
    }
    Evaluation evaluation = Evaluation.of(labeller.of(network), known);
    ConfusionFiles files = ConfusionFiles.named(test.matrix(model.model()));
    files.write(
        evaluation.confusion(),
        Evaluation.LABELS,
        String.format(
            Locale.ROOT, "%,d nodes, accuracy %.4f", known.size(), evaluation.accuracy()));
    streams.out().println(evaluation.table());
    streams.out().println("confusion matrix: " + files.table() + " and " + files.picture());
    new Figures()
        .count("model-bytes", Files.size(model.model()))
        .count("nodes", known.size())
        .fraction("accuracy", evaluation.accuracy())
        .print(streams.out());
    return 0;
  }
}
