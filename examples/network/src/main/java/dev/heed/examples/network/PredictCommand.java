package dev.heed.examples.network;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextLines;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Labels the nodes on standard input. */
@Command(
    name = "predict",
    description = "Labels nodes: one a line on standard input, node<TAB>label on standard output.")
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private DataArgument data = new DataArgument();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Network network = NetworkReader.read(data.data());
    List<Group> answers = Kind.load(model.model(), network).of(network);
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        int node = NetworkReader.node(line.get().strip(), network.nodes(), lines);
        streams.out().println(node + "\t" + answers.get(node));
      }
    }
    return 0;
  }
}
